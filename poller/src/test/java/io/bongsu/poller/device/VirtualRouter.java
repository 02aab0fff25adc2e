package io.bongsu.poller.device;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.agent.Contexts;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.MibTable;
import io.bongsu.simulator.agent.ValueSource;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A router that tells its routing instances in contexts: each has 10.0.0.1/24 on an interface of
 * its own, a default route to 10.0.0.254, which it resolved, and an OSPF neighbour at 10.0.0.2.
 */
final class VirtualRouter {
  private static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");
  private static final Oid IP = Oid.parse("1.3.6.1.2.1.4");
  private static final Oid OSPF_NEIGHBOUR = Oid.parse("1.3.6.1.2.1.14.10.1");
  private static final Oid MAPPED = Oid.parse("1.3.6.1.4.1.9.9.468.1.1.1.2");
  private static final Oid L3VPN_INTERFACE = Oid.parse("1.3.6.1.2.1.10.166.11.1.2.1.1.2");
  static final String JUNIPER = "1.3.6.1.4.1.2636.1.1.1.2.1";
  static final String CISCO = "1.3.6.1.4.1.9.1.1";

  private final NavigableMap<Oid, ValueSource> own = new TreeMap<>();
  private final Map<String, Mib> contexts = new HashMap<>();
  private int instances;

  VirtualRouter(String kind) {
    text(own, SYSTEM.append(Oid.of(1, 0)), "A router");
    own.put(SYSTEM.append(Oid.of(2, 0)), () -> new SnmpValue.ObjectId(Oid.parse(kind)));
    number(own, SYSTEM.append(Oid.of(3, 0)), 100);
    number(own, IP.append(Oid.of(1, 0)), 1);
    address(own, "192.0.2.1", 1);
    address(own, "192.0.2.129", 2);
  }

  /** An instance that CISCO-CONTEXT-MAPPING-MIB maps to a context. */
  VirtualRouter mapped(String context, String instance) {
    text(own, MAPPED.append(counted(context)), instance);
    contexts.put(context, instance());
    return this;
  }

  /** An instance that is mapped to a context which nobody is let into. */
  VirtualRouter closed(String context, String instance) {
    text(own, MAPPED.append(counted(context)), instance);
    return this;
  }

  /** An instance in a context of its name, known by its interface. */
  VirtualRouter named(String instance) {
    contexts.put(instance, instance());
    number(own, L3VPN_INTERFACE.append(counted(instance)).append(10 + instances), 1);
    return this;
  }

  private Mib instance() {
    instances++;
    NavigableMap<Oid, ValueSource> objects = new TreeMap<>();
    int ifIndex = 10 + instances;
    address(objects, "10.0.0.1", ifIndex);
    Oid route = IP.append(Oid.parse("24.4.1"));
    Oid row = Oid.parse("0.0.0.0.0.0.0.0.0.10.0.0.254");
    number(objects, route.append(5).append(row), ifIndex);
    number(objects, route.append(6).append(row), 4);
    number(objects, route.append(7).append(row), 3);
    byte[] mac = {2, 0, 0, 0, 0, (byte) instances};
    objects.put(
        IP.append(Oid.parse("22.1.2." + ifIndex + ".10.0.0.254")), () -> new SnmpValue.Octets(mac));
    Oid neighbour = Oid.parse("10.0.0.2.0");
    objects.put(
        OSPF_NEIGHBOUR.append(1).append(neighbour),
        () -> new SnmpValue.Address(IpAddress.parse("10.0.0.2")));
    number(objects, OSPF_NEIGHBOUR.append(6).append(neighbour), 8);
    return new MibTable(objects);
  }

  private static void address(NavigableMap<Oid, ValueSource> objects, String text, int ifIndex) {
    Oid table = IP.append(Oid.parse("20.1"));
    number(objects, table.append(2).append(Oid.parse(text)), ifIndex);
    objects.put(
        table.append(3).append(Oid.parse(text)),
        () -> new SnmpValue.Address(IpAddress.parse("255.255.255.0")));
  }

  private static void text(NavigableMap<Oid, ValueSource> objects, Oid instance, String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    objects.put(instance, () -> new SnmpValue.Octets(octets));
  }

  private static void number(NavigableMap<Oid, ValueSource> objects, Oid instance, int number) {
    objects.put(instance, () -> new SnmpValue.Int(number));
  }

  private static Oid counted(String name) {
    Oid index = Oid.of(name.length());
    for (char character : name.toCharArray()) {
      index = index.append(character);
    }
    return index;
  }

  Contexts contexts() {
    return new Contexts(new MibTable(own), Map.of(), contexts);
  }
}
