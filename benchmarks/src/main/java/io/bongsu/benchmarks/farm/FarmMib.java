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
  private static final long EPOCH_MILLIS = 1_700_000_000_000L;
  private static final long GIGABIT = 1_000_000_000;

  private final FarmShape shape;
  private final int number;
  private final InstantSource clock;

  FarmMib(FarmShape shape, int number, InstantSource clock) {
    this.shape = shape;
    this.number = number;
    this.clock = clock;
  }

  int number() {
    return number;
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
      case 0 -> system(column);
      case 1 -> ifTable(column, port);
      default -> ifXTable(column, port);
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
      case 6 -> new SnmpValue.Octets(mac(port));
      case 7, 8 -> ONE;
      case 9 -> new SnmpValue.Unsigned(UnsignedType.TIME_TICKS, 100);
      case 10, 16 ->
          new SnmpValue.Unsigned(UnsignedType.COUNTER32, octets(column, port) & 0xffff_ffffL);
      default -> new SnmpValue.Unsigned(UnsignedType.COUNTER32, 0);
    };
  }

  private SnmpValue ifXTable(int column, int port) {
    return switch (column) {
      case 1 -> text("Gi1/0/" + port);
      case 6, 10 -> new SnmpValue.Counter64(octets(column, port));
      case 7, 11 -> new SnmpValue.Counter64(octets(column, port) / 700);
      case 15 -> new SnmpValue.Unsigned(UnsignedType.GAUGE32, 1_000);
      case 18 -> EMPTY;
      case 19 -> new SnmpValue.Unsigned(UnsignedType.TIME_TICKS, 0);
      default -> new SnmpValue.Counter64(octets(column, port) / 90_000);
    };
  }

  private byte[] mac(int port) {
    return new byte[] {
      2, (byte) (number >> 16), (byte) (number >> 8), (byte) number, 0, (byte) port
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
