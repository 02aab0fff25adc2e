package io.bongsu.poller.device;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.UnsignedType;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.MibTable;
import io.bongsu.simulator.agent.ValueSource;
import io.bongsu.simulator.agent.Varbind;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** A switch whose clock and counters run by the test's clock; a test changes it between polls. */
final class LivingSwitch implements Mib {
  static final int PORTS = 6;
  static final long OCTETS_PER_SECOND = 1_000_000;
  private static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");
  private static final Oid IF = Oid.parse("1.3.6.1.2.1.2.2.1");
  private static final Oid IF_X = Oid.parse("1.3.6.1.2.1.31.1.1.1");
  private static final Oid ENTITY = Oid.parse("1.3.6.1.2.1.47.1.1.1.1");
  private static final Oid HR_LOAD = Oid.parse("1.3.6.1.2.1.25.3.3.1.2");
  private static final Oid ENGINE_BOOTS = Oid.parse("1.3.6.1.6.3.10.2.1.2.0");
  private static final Oid HR_UP_TIME = Oid.parse("1.3.6.1.2.1.25.1.1.0");

  private final LongSupplier nanos;
  private volatile Mib table = new MibTable(new TreeMap<>());

  volatile String objectId = "1.3.6.1.4.1.99999.1";
  volatile String serial = "SN-1";
  volatile long ticksAtZero = 100_000;
  volatile long hostTicksAtZero = 100_000;
  volatile int ticksPerSecond = 100;
  volatile boolean hostClock;
  volatile int engineBoots;
  volatile boolean wide = true;
  volatile boolean narrow;
  volatile boolean named = true;
  volatile int firstIndex = 1;
  volatile long counterAtZero = 5_000_000_000L;
  volatile long discontinuity;
  volatile long megabits = 1_000;
  volatile int processors = 1;
  volatile int parts;

  LivingSwitch(LongSupplier nanos) {
    this.nanos = nanos;
    rebuild();
  }

  /** After a change of what there is; values change by themselves. */
  LivingSwitch rebuild() {
    NavigableMap<Oid, ValueSource> all = new TreeMap<>();
    all.put(SYSTEM.append(Oid.of(1, 0)), () -> text("A living switch"));
    all.put(SYSTEM.append(Oid.of(2, 0)), () -> new SnmpValue.ObjectId(Oid.parse(objectId)));
    all.put(SYSTEM.append(Oid.of(3, 0)), () -> ticks(ticksAtZero));
    all.put(SYSTEM.append(Oid.of(5, 0)), () -> text("switch"));
    all.put(ENTITY.append(Oid.of(5, 1)), () -> new SnmpValue.Int(3));
    all.put(ENTITY.append(Oid.of(11, 1)), () -> text(serial));
    for (int part = 2; part <= 1 + parts; part++) {
      String module = "M-" + part;
      all.put(ENTITY.append(Oid.of(5, part)), () -> new SnmpValue.Int(9));
      all.put(ENTITY.append(Oid.of(11, part)), () -> text(module));
    }
    for (int processor = 1; processor <= processors; processor++) {
      int load = 10 * processor % 101;
      all.put(HR_LOAD.append(Oid.of(processor)), () -> new SnmpValue.Int(load));
    }
    all.put(ENGINE_BOOTS, () -> engineBoots == 0 ? null : new SnmpValue.Int(engineBoots));
    all.put(HR_UP_TIME, () -> hostClock ? ticks(hostTicksAtZero) : null);
    for (int port = 1; port <= PORTS; port++) {
      port(all, port, firstIndex + port - 1);
    }
    table = new MibTable(all);
    return this;
  }

  private void port(NavigableMap<Oid, ValueSource> all, int port, int row) {
    all.put(IF.append(Oid.of(2, row)), () -> text("port " + port));
    all.put(IF.append(Oid.of(3, row)), () -> new SnmpValue.Int(6));
    all.put(IF.append(Oid.of(7, row)), () -> new SnmpValue.Int(1));
    all.put(IF.append(Oid.of(8, row)), () -> new SnmpValue.Int(1));
    all.put(IF.append(Oid.of(10, row)), () -> narrow ? counter32(port) : null);
    all.put(IF.append(Oid.of(16, row)), () -> narrow ? counter32(port) : null);
    all.put(IF_X.append(Oid.of(1, row)), () -> named ? text("p" + port) : null);
    all.put(IF_X.append(Oid.of(6, row)), () -> wide ? counter64(port) : null);
    all.put(IF_X.append(Oid.of(10, row)), () -> wide ? counter64(port) : null);
    all.put(
        IF_X.append(Oid.of(15, row)), () -> new SnmpValue.Unsigned(UnsignedType.GAUGE32, megabits));
    all.put(
        IF_X.append(Oid.of(19, row)),
        () -> new SnmpValue.Unsigned(UnsignedType.TIME_TICKS, discontinuity));
  }

  /** Octets so far: the n-th port has n times as many a second. */
  private long octets(int port) {
    return counterAtZero + (long) (seconds() * OCTETS_PER_SECOND) * port;
  }

  private double seconds() {
    return nanos.getAsLong() / 1e9;
  }

  private SnmpValue counter64(int port) {
    return new SnmpValue.Counter64(octets(port));
  }

  private SnmpValue counter32(int port) {
    return new SnmpValue.Unsigned(UnsignedType.COUNTER32, octets(port) & 0xffff_ffffL);
  }

  private SnmpValue ticks(long atZero) {
    return new SnmpValue.Unsigned(
        UnsignedType.TIME_TICKS, (atZero + (long) (ticksPerSecond * seconds())) & 0xffff_ffffL);
  }

  private static SnmpValue text(String text) {
    return new SnmpValue.Octets(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public SnmpValue get(Oid instance) {
    return table.get(instance);
  }

  @Override
  public Varbind next(Oid after) {
    return table.next(after);
  }
}
