package io.bongsu.fault.notify;

/**
 * Deliveries since start.
 *
 * @param sent the receiver said yes
 * @param failed tries that did not succeed
 * @param dead given up after the longest age
 * @param inFlight tries under way
 * @param unrecorded delivered while the store could not note it
 */
public record SenderCounts(long sent, long failed, long dead, int inFlight, int unrecorded) {}
