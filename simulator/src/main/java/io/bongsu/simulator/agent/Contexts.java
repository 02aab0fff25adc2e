package io.bongsu.simulator.agent;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What an agent has to tell in its default context, in those of its VLANs, which Cisco's agents
 * name {@code community@10} and {@code vlan-10}, and in those of its routing instances, which
 * Juniper's name {@code red@community} and {@code red}.
 */
public final class Contexts {
  private final Mib own;
  private final Map<Integer, Mib> vlans;
  private final Map<String, Mib> instances;

  /** Of VLANs only; keeps a copy. */
  public Contexts(Mib own, Map<Integer, Mib> vlans) {
    this(own, vlans, Map.of());
  }

  /** Keeps a copy. */
  public Contexts(Mib own, Map<Integer, Mib> vlans, Map<String, Mib> instances) {
    this.own = own;
    this.vlans = Map.copyOf(vlans);
    this.instances = Map.copyOf(instances);
  }

  /** The responders by community. */
  Map<String, Responder> byCommunity(String community, Manners manners) {
    return responders(
        community, vlan -> community + "@" + vlan, name -> name + "@" + community, manners);
  }

  /** The responders by contextName. */
  Map<String, Responder> byName(Manners manners) {
    return responders("", vlan -> "vlan-" + vlan, name -> name, manners);
  }

  private Map<String, Responder> responders(
      String plain,
      UnaryOperator<String> ofVlan,
      UnaryOperator<String> ofInstance,
      Manners manners) {
    Map<String, Responder> responders = new TreeMap<>();
    responders.put(plain, new Responder(manners.disguise(own)));
    vlans.forEach((vlan, mib) ->
        responders.put(ofVlan.apply(vlan.toString()), new Responder(manners.disguise(mib))));
    instances.forEach((name, mib) ->
        responders.put(ofInstance.apply(name), new Responder(manners.disguise(mib))));
    return responders;
  }
}
