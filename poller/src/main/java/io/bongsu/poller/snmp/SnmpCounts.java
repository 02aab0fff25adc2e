package io.bongsu.poller.snmp;

/**
 * Datagrams that came through the SNMP sockets since start.
 *
 * @param matched SNMPv3 responses that answered a request in time
 * @param strays datagrams that no request waits for: late, repeated, forged, from another address
 *     or port than was asked; for communities also malformed ones
 * @param malformed SNMPv3 octets that are no SNMP message
 */
public record SnmpCounts(long matched, long strays, long malformed) {}
