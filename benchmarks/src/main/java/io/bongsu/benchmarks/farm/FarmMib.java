package io.bongsu.benchmarks.farm;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.UnsignedType;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.Varbind;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A device of a farm: its values are calculated from its number and the clock, nothing is kept. */
final class FarmMib implements Mib {
  private static final SnmpValue OBJECT_ID =
      new SnmpValue.ObjectId(Oid.parse("1.3.6.1.4.1.9.1.2494"));
  private static final SnmpValue DESCRIPTION =
      text(
          "Cisco IOS Software [Cupertino], Catalyst L3 Switch Software (CAT9K_IOSXE), Version"
              + " 17.6.5");
  private static final SnmpValue EMPTY = text("");
  private static final SnmpValue ONE = new SnmpValue.Int(1);
  private static final SnmpValue MAC_ADDRESS = new SnmpValue.Int(4);
  private static final SnmpValue INTERFACE_NAME = new SnmpValue.Int(5);
  private static final long EPOCH_MILLIS = 1_700_000_000_000L;
  private static final long GIGABIT = 1_000_000_000;

  private static final SnmpValue ROUTER_AND_BRIDGE = new SnmpValue.Octets(new byte[] {0b0010_1000});

  private final FarmShape shape;
  private final FarmTree tree;
  private final int number;
  private final InstantSource clock;

  FarmMib(FarmShape shape, FarmTree tree, int number, InstantSource clock) {
    this.shape = shape;
    this.tree = tree;
    this.number = number;
    this.clock = clock;
  }

  int number() {
    return number;
  }

  FarmShape shape() {
    return shape;
  }

  @Override
  public @Nullable SnmpValue get(Oid instance) {
    int place = shape.find(instance);
    return place < 0 ? null : value(place);
  }

  @Override
  public @Nullable Varbind next(Oid after) {
    int found = shape.find(after);
    int place = found < 0 ? -found - 1 : found + 1;
    return place < shape.size() ? new Varbind(shape.name(place), value(place)) : null;
  }

  SnmpValue value(int place) {
    int column = shape.column(place);
    int port = shape.port(place);
    return switch (shape.table(place)) {
      case LLDP_STATISTICS -> new SnmpValue.Unsigned(UnsignedType.TIME_TICKS, 0);
      case LLDP_LOCAL -> lldpLocal(column);
      case LLDP_LOCAL_PORT -> column == 2 ? INTERFACE_NAME : text(name(port));
      case LLDP_REMOTE -> lldpRemote(column, port);
      case SYSTEM -> system(column);
      case IF -> ifTable(column, port);
      case IFX -> ifXTable(column, port);
    };
  }

  private SnmpValue lldpLocal(int scalar) {
    return switch (scalar) {
      case 1 -> MAC_ADDRESS;
      case 2 -> new SnmpValue.Octets(mac(number, 0));
      case 3 -> text("farm-" + number);
      case 4 -> DESCRIPTION;
      default -> ROUTER_AND_BRIDGE;
    };
  }

  private SnmpValue lldpRemote(int column, int port) {
    int other = tree.neighbour(number, port);
    return switch (column) {
      case 4 -> MAC_ADDRESS;
      case 5 -> new SnmpValue.Octets(mac(other, 0));
      case 6 -> INTERFACE_NAME;
      case 7, 8 -> text(name(tree.neighbourPort(number, port)));
      case 9 -> text("farm-" + other);
      case 10 -> DESCRIPTION;
      default -> ROUTER_AND_BRIDGE;
    };
  }

  private SnmpValue system(int scalar) {
    return switch (scalar) {
      case 1 -> DESCRIPTION;
      case 2 -> OBJECT_ID;
      case 3 -> new SnmpValue.Unsigned(UnsignedType.TIME_TICKS, (age() / 10) & 0xffff_ffffL);
      case 5 -> text("farm-" + number);
      default -> EMPTY;
    };
  }

  private SnmpValue ifTable(int column, int port) {
    return switch (column) {
      case 1 -> new SnmpValue.Int(port);
      case 2 -> text("GigabitEthernet1/0/" + port);
      case 3 -> new SnmpValue.Int(6);
      case 4 -> new SnmpValue.Int(1_500);
      case 5 -> new SnmpValue.Unsigned(UnsignedType.GAUGE32, GIGABIT);
      case 6 -> new SnmpValue.Octets(mac(number, port));
      case 7, 8 -> ONE;
      case 9 -> new SnmpValue.Unsigned(UnsignedType.TIME_TICKS, 100);
      case 10, 16 ->
          new SnmpValue.Unsigned(UnsignedType.COUNTER32, octets(column, port) & 0xffff_ffffL);
      default -> new SnmpValue.Unsigned(UnsignedType.COUNTER32, 0);
    };
  }

  private SnmpValue ifXTable(int column, int port) {
    return switch (column) {
      case 1 -> text(name(port));
      case 6, 10 -> new SnmpValue.Counter64(octets(column, port));
      case 7, 11 -> new SnmpValue.Counter64(octets(column, port) / 700);
      case 15 -> new SnmpValue.Unsigned(UnsignedType.GAUGE32, 1_000);
      case 18 -> EMPTY;
      case 19 -> new SnmpValue.Unsigned(UnsignedType.TIME_TICKS, 0);
      default -> new SnmpValue.Counter64(octets(column, port) / 90_000);
    };
  }

  private static String name(int port) {
    return "Gi1/0/" + port;
  }

  /** The address of a port; 0: of the device itself. */
  private static byte[] mac(int device, int port) {
    return new byte[] {
      2, (byte) (device >> 16), (byte) (device >> 8), (byte) device, 0, (byte) port
    };
  }

  /** Grows by 1 to 60 Mbit/s. */
  private long octets(int column, int port) {
    long perMilli = 125 + (number * 31L + port * 7L + column) % 7_000;
    return age() * perMilli;
  }

  private long age() {
    return clock.millis() - EPOCH_MILLIS;
  }

  private static SnmpValue text(String text) {
    return new SnmpValue.Octets(text.getBytes(StandardCharsets.US_ASCII));
  }
}
