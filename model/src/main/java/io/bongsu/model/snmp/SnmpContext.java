package io.bongsu.model.snmp;

import java.util.Comparator;

/**
 * A context of an agent (RFC 3411 §3.3.1), and how agents of its kind write it into a community.
 *
 * @param name the contextName of SNMPv3 requests
 * @param before what stands before the plain community of SNMPv1 and v2c; {@code behind} likewise;
 *     both empty where only SNMPv3 leads there
 */
public record SnmpContext(String name, String before, String behind)
    implements Comparable<SnmpContext> {
  /** Of a VLAN, as Cisco's agents have them: {@code vlan-10}, {@code community@10}. */
  public static SnmpContext ofVlan(int vlan) {
    return new SnmpContext("vlan-" + vlan, "", "@" + vlan);
  }

  /** Of a routing instance, as Juniper's agents have them: {@code red}, {@code red@community}. */
  public static SnmpContext ofInstance(String instance) {
    return new SnmpContext(instance, instance + "@", "");
  }

  /** One that no community leads to. */
  public static SnmpContext named(String name) {
    return new SnmpContext(name, "", "");
  }

  /** Whether a community can name it. */
  boolean fitsCommunities() {
    return !(before.isEmpty() && behind.isEmpty());
  }

  String community(String plain) {
    return before + plain + behind;
  }

  @Override
  public int compareTo(SnmpContext other) {
    return Comparator.comparing(SnmpContext::name)
        .thenComparing(SnmpContext::before)
        .thenComparing(SnmpContext::behind)
        .compare(this, other);
  }
}
