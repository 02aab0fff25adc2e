package io.bongsu.poller.snmp;

/**
 * SNMP requests and what came through the sockets since start, of all versions. asked = answered +
 * unanswered + awaited whenever no request is just being settled.
 *
 * @param asked requests, however often each was sent; without the discovery of engines
 * @param answered those whose response or report came in time
 * @param unanswered those given up, by time or because they could not be sent
 * @param awaited those that are out
 * @param repeated times that one was sent again
 * @param strays datagrams that no request waits for: late, repeated, forged, from another address
 *     or port than was asked
 * @param malformed octets that are no SNMP response
 */
public record SnmpCounts(
    long asked,
    long answered,
    long unanswered,
    long awaited,
    long repeated,
    long strays,
    long malformed) {}
