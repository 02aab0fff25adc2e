package io.bongsu.poller.icmp;

/**
 * Echo requests since start; sent = answered + unreachable + lost + awaited whenever none is just
 * being settled.
 *
 * @param sent requests handed to the kernel
 * @param answered replies that matched a request in time
 * @param unreachable refused by a router, by the target or by this host's own routing
 * @param lost nothing came in time
 * @param awaited those that are out
 * @param late replies to requests already given up
 * @param duplicate replies to requests already answered
 * @param strange replies under our id that match no request: other payload or other source
 */
public record PingCounts(
    long sent,
    long answered,
    long unreachable,
    long lost,
    long awaited,
    long late,
    long duplicate,
    long strange) {}
