package io.bongsu.topology.route;

/**
 * Where a packet comes into a device.
 *
 * @param ifIndex 0 unknown
 * @param vrf the routing instance there, empty for the global one
 */
record Door(Station station, int ifIndex, String vrf) {}
