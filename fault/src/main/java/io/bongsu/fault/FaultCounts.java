package io.bongsu.fault;

/**
 * The engine since start.
 *
 * @param results poll results taken in
 * @param dropped poll results given up because the queue was full
 * @param queued poll results and commands waiting
 * @param unstoredAlarms alarm changes the store did not take yet
 * @param unstoredNotifications messages the store did not take yet
 * @param lostNotifications messages given up because too many waited for the store
 */
public record FaultCounts(
    long results,
    long dropped,
    int queued,
    int unstoredAlarms,
    int unstoredNotifications,
    long lostNotifications) {}
