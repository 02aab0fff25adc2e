package io.bongsu.simulator.agent;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an agent has to tell in its default context and in those of its VLANs, which Cisco's agents
 * name {@code community@10} and {@code vlan-10}.
 */
public final class Contexts {
  private final Mib own;
  private final Map<Integer, Mib> vlans;

  /** Keeps a copy. */
  public Contexts(Mib own, Map<Integer, Mib> vlans) {
    this.own = own;
    this.vlans = Map.copyOf(vlans);
  }

  /** The responders by {@code prefix} and VLAN number, that of the default context by its name. */
  Map<String, Responder> responders(String own, String prefix, Manners manners) {
    Map<String, Responder> responders = new TreeMap<>();
    responders.put(own, new Responder(manners.disguise(this.own)));
    vlans.forEach(
        (vlan, mib) -> responders.put(prefix + vlan, new Responder(manners.disguise(mib))));
    return responders;
  }
}
