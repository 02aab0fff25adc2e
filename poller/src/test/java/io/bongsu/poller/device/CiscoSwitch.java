package io.bongsu.poller.device;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.agent.Contexts;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.MibTable;
import io.bongsu.simulator.agent.ValueSource;
import io.bongsu.simulator.agent.Varbind;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A switch that tells BRIDGE-MIB in the contexts of its VLANs: on the bridge port that bears a
 * VLAN's number, whose ifIndex is 10,000 more, it learned one address, which ends in that number.
 */
final class CiscoSwitch {
  private static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");
  private static final Oid BRIDGE = Oid.parse("1.3.6.1.2.1.17");
  private static final Oid VLAN_STATE = Oid.parse("1.3.6.1.4.1.9.9.46.1.3.1.1.2.1");
  private static final int SUSPENDED = 2;

  private final NavigableMap<Oid, ValueSource> own = new TreeMap<>();
  private final NavigableMap<Integer, Mib> contexts = new TreeMap<>();
  private final Set<Integer> asked = new TreeSet<>();
  volatile boolean loops;

  CiscoSwitch() {
    own.put(SYSTEM.append(Oid.of(1, 0)), () -> new SnmpValue.Octets("A switch".getBytes()));
    own.put(
        SYSTEM.append(Oid.of(2, 0)),
        () -> new SnmpValue.ObjectId(Oid.parse("1.3.6.1.4.1.99999.1")));
    own.put(SYSTEM.append(Oid.of(3, 0)), () -> new SnmpValue.Int(100));
    bridge(own, 1);
    vlan(1, true);
    vlan(1002, true);
    vlan(1005, true);
  }

  /** A VLAN that its agent lists, with a context. */
  CiscoSwitch with(int... vlans) {
    for (int vlan : vlans) {
      vlan(vlan, true);
      NavigableMap<Oid, ValueSource> objects = new TreeMap<>();
      bridge(objects, vlan);
      contexts.put(vlan, new Watched(vlan, new MibTable(objects)));
    }
    return this;
  }

  /** A VLAN that is listed but has no context. */
  CiscoSwitch closed(int vlan) {
    vlan(vlan, true);
    return this;
  }

  CiscoSwitch suspended(int vlan) {
    with(vlan);
    vlan(vlan, false);
    return this;
  }

  /** Tells of all VLANs in the default context, as newer agents do. */
  CiscoSwitch withSharedTable() {
    own.put(BRIDGE.append(Oid.parse("7.1.2.2.1.2.10.2.0.0.0.0.10")), () -> new SnmpValue.Int(1));
    return this;
  }

  private void vlan(int vlan, boolean active) {
    own.put(VLAN_STATE.append(vlan), () -> new SnmpValue.Int(active ? 1 : SUSPENDED));
  }

  private static void bridge(NavigableMap<Oid, ValueSource> objects, int vlan) {
    objects.put(BRIDGE.append(Oid.of(1, 4, 1, 2, vlan)), () -> new SnmpValue.Int(10_000 + vlan));
    objects.put(BRIDGE.append(Oid.of(2, 15, 1, 3, vlan)), () -> new SnmpValue.Int(5));
    objects.put(
        BRIDGE.append(Oid.of(2, 15, 1, 8, vlan)),
        () -> new SnmpValue.Octets(new byte[] {(byte) 0x80, (byte) vlan, 2, 0, 0, 0, 9, 9}));
    objects.put(
        BRIDGE.append(Oid.of(2, 15, 1, 9, vlan)),
        () -> new SnmpValue.Octets(new byte[] {(byte) 0x80, 7}));
    Oid mac = Oid.of(2, 0, 0, 0, vlan >> 8, vlan & 255);
    objects.put(BRIDGE.append(Oid.of(4, 3, 1, 2)).append(mac), () -> new SnmpValue.Int(vlan));
    objects.put(BRIDGE.append(Oid.of(4, 3, 1, 3)).append(mac), () -> new SnmpValue.Int(3));
  }

  Contexts contexts() {
    return new Contexts(new MibTable(own), contexts);
  }

  /** In which contexts it was asked since this was last called. */
  synchronized Set<Integer> asked() {
    Set<Integer> found = new TreeSet<>(asked);
    asked.clear();
    return found;
  }

  private synchronized void note(int vlan) {
    asked.add(vlan);
  }

  /** Notes that it is asked, and loops when it is to. */
  private final class Watched implements Mib {
    private final int vlan;
    private final Mib mib;

    Watched(int vlan, Mib mib) {
      this.vlan = vlan;
      this.mib = mib;
    }

    @Override
    public SnmpValue get(Oid instance) {
      note(vlan);
      return mib.get(instance);
    }

    @Override
    public Varbind next(Oid after) {
      note(vlan);
      Varbind next = mib.next(after);
      return loops && next != null ? new Varbind(after, next.value()) : next;
    }
  }
}
