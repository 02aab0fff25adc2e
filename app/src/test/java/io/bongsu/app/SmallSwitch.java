package io.bongsu.app;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.UnsignedType;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.MibTable;
import io.bongsu.simulator.agent.ValueSource;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A switch of four gigabit ports whose counters run at speeds that are known, with an LLDP
 * neighbour behind port 1.
 */
final class SmallSwitch {
  /** What comes in at the first port; each other port has as much again. */
  static final long OCTETS_PER_SECOND = 1_250_000;

  private static final int PORTS = 4;
  private static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");
  private static final Oid IF_ENTRY = Oid.parse("1.3.6.1.2.1.2.2.1");
  private static final Oid IF_X_ENTRY = Oid.parse("1.3.6.1.2.1.31.1.1.1");
  private static final Oid LLDP_LOCAL = Oid.parse("1.0.8802.1.1.2.1.3");
  private static final Oid LLDP_REMOTE = Oid.parse("1.0.8802.1.1.2.1.4.1.1");

  private final NavigableMap<Oid, ValueSource> instances = new TreeMap<>();
  private final long bootNanos = System.nanoTime();

  private SmallSwitch() {}

  static Mib named(String name) {
    SmallSwitch made = new SmallSwitch();
    made.system(name);
    for (int port = 1; port <= PORTS; port++) {
      made.port(port);
    }
    made.neighbour((byte) name.hashCode(), (byte) (name.hashCode() >> 8));
    return new MibTable(made.instances);
  }

  /** What the poller must find, in bits per second. */
  static double inBps(int port) {
    return 8.0 * OCTETS_PER_SECOND * port;
  }

  private void system(String name) {
    text(SYSTEM.append(Oid.of(1, 0)), "Small switch, for tests");
    put(SYSTEM.append(Oid.of(2, 0)), new SnmpValue.ObjectId(Oid.parse("1.3.6.1.4.1.99999.1")));
    instances.put(
        SYSTEM.append(Oid.of(3, 0)),
        () -> unsigned(UnsignedType.TIME_TICKS, 100_000 + nanos() / 10_000_000));
    text(SYSTEM.append(Oid.of(4, 0)), "noc");
    text(SYSTEM.append(Oid.of(5, 0)), name);
    text(SYSTEM.append(Oid.of(6, 0)), "rack 1");
  }

  private void port(int port) {
    text(IF_ENTRY.append(Oid.of(2, port)), "port " + port);
    put(IF_ENTRY.append(Oid.of(3, port)), new SnmpValue.Int(6));
    put(IF_ENTRY.append(Oid.of(4, port)), new SnmpValue.Int(1_500));
    put(IF_ENTRY.append(Oid.of(5, port)), unsigned(UnsignedType.GAUGE32, 1_000_000_000));
    put(
        IF_ENTRY.append(Oid.of(6, port)),
        new SnmpValue.Octets(new byte[] {2, 0, 0, 0, 0, (byte) port}));
    put(IF_ENTRY.append(Oid.of(7, port)), new SnmpValue.Int(1));
    put(IF_ENTRY.append(Oid.of(8, port)), new SnmpValue.Int(1));
    put(IF_ENTRY.append(Oid.of(9, port)), unsigned(UnsignedType.TIME_TICKS, 0));
    instances.put(
        IF_ENTRY.append(Oid.of(10, port)),
        () -> unsigned(UnsignedType.COUNTER32, octets(port) & 0xffff_ffffL));
    text(IF_X_ENTRY.append(Oid.of(1, port)), "p" + port);
    instances.put(IF_X_ENTRY.append(Oid.of(6, port)), () -> new SnmpValue.Counter64(octets(port)));
    instances.put(
        IF_X_ENTRY.append(Oid.of(10, port)), () -> new SnmpValue.Counter64(octets(port) / 2));
    put(IF_X_ENTRY.append(Oid.of(15, port)), unsigned(UnsignedType.GAUGE32, 1_000));
    text(IF_X_ENTRY.append(Oid.of(18, port)), "office " + port);
  }

  private void neighbour(byte one, byte other) {
    put(LLDP_LOCAL.append(Oid.of(7, 1, 2, 1)), new SnmpValue.Int(5));
    text(LLDP_LOCAL.append(Oid.of(7, 1, 3, 1)), "p1");
    put(LLDP_REMOTE.append(Oid.of(4, 0, 1, 1)), new SnmpValue.Int(4));
    put(
        LLDP_REMOTE.append(Oid.of(5, 0, 1, 1)),
        new SnmpValue.Octets(new byte[] {2, 0, 0, 1, one, other}));
    put(LLDP_REMOTE.append(Oid.of(6, 0, 1, 1)), new SnmpValue.Int(5));
    text(LLDP_REMOTE.append(Oid.of(7, 0, 1, 1)), "uplink");
    text(LLDP_REMOTE.append(Oid.of(9, 0, 1, 1)), "phone");
  }

  private long octets(int port) {
    return (long) (nanos() / 1e9 * OCTETS_PER_SECOND * port);
  }

  private long nanos() {
    return System.nanoTime() - bootNanos;
  }

  private void put(Oid oid, SnmpValue value) {
    instances.put(oid, () -> value);
  }

  private void text(Oid oid, String text) {
    put(oid, new SnmpValue.Octets(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static SnmpValue unsigned(UnsignedType type, long value) {
    return new SnmpValue.Unsigned(type, value);
  }
}
