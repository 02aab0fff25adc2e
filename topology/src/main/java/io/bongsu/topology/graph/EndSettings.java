package io.bongsu.topology.graph;

import io.bongsu.model.topology.PortSetting.Duplex;

/**
 * How the port at one end of a cable is set, as far as it or its neighbour tells.
 *
 * @param speedBps ifHighSpeed in bits per second, 0 unknown
 * @param mtu ifMtu in octets, 0 unknown
 * @param nativeVlan the VLAN of frames without a tag, 0 unknown
 * @param frame the largest frame it takes (LLDP-EXT-DOT3-MIB) in octets, 0 unknown
 */
public record EndSettings(long speedBps, int mtu, Duplex duplex, int nativeVlan, int frame) {
  /** A port of which nothing is known. */
  public static final EndSettings UNKNOWN = new EndSettings(0, 0, Duplex.UNKNOWN, 0, 0);
}
