package io.bongsu.model.bridging;

import io.bongsu.model.net.MacAddress;

/**
 * A row of dot1dStpPortTable (RFC 4188) whose port takes part in the spanning tree.
 *
 * @param port dot1dStpPort
 * @param ifIndex its dot1dBasePortIfIndex, 0 unknown
 * @param designatedBridge the MAC in dot1dStpPortDesignatedBridge
 * @param designatedPort the port number in dot1dStpPortDesignatedPort, without its priority
 */
public record SpanningTreePort(
    int port, int ifIndex, MacAddress designatedBridge, int designatedPort) {}
