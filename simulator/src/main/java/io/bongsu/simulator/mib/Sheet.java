package io.bongsu.simulator.mib;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.UnsignedType;
import io.bongsu.simulator.agent.MibTable;
import io.bongsu.simulator.agent.ValueSource;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** A MIB being written, instance by instance. */
final class Sheet {
  private final NavigableMap<Oid, ValueSource> instances = new TreeMap<>();

  MibTable table() {
    return new MibTable(instances);
  }

  void put(Oid oid, ValueSource source) {
    instances.put(oid, source);
  }

  void put(Oid oid, SnmpValue value) {
    instances.put(oid, () -> value);
  }

  void text(Oid oid, String text) {
    put(oid, octets(text));
  }

  void number(Oid oid, int value) {
    put(oid, new SnmpValue.Int(value));
  }

  void number(Oid oid, IntSupplier value) {
    put(oid, () -> new SnmpValue.Int(value.getAsInt()));
  }

  void counter32(Oid oid, LongSupplier value) {
    put(
        oid,
        () -> new SnmpValue.Unsigned(UnsignedType.COUNTER32, value.getAsLong() & 0xffff_ffffL));
  }

  void counter64(Oid oid, LongSupplier value) {
    put(oid, () -> new SnmpValue.Counter64(value.getAsLong()));
  }

  void gauge(Oid oid, LongSupplier value) {
    put(
        oid,
        () ->
            new SnmpValue.Unsigned(
                UnsignedType.GAUGE32, Math.clamp(value.getAsLong(), 0, 0xffff_ffffL)));
  }

  void ticks(Oid oid, LongSupplier millis) {
    put(
        oid,
        () ->
            new SnmpValue.Unsigned(
                UnsignedType.TIME_TICKS, (Math.max(0, millis.getAsLong()) / 10) & 0xffff_ffffL));
  }

  void rounded(Oid oid, DoubleSupplier value) {
    number(oid, () -> (int) Math.round(value.getAsDouble()));
  }

  static SnmpValue.Octets octets(String text) {
    return new SnmpValue.Octets(text.getBytes(StandardCharsets.UTF_8));
  }
}
