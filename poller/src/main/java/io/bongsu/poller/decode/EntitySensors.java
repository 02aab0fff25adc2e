package io.bongsu.poller.decode;

import io.bongsu.mibs.rule.HealthRule;
import io.bongsu.model.inventory.Sensor;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads tables shaped as entPhySensorTable (ENTITY-SENSOR-MIB, RFC 3433, and
 * CISCO-ENTITY-SENSOR-MIB): data type, scale, precision, value and status below one entry, rows by
 * entPhysicalIndex.
 */
final class EntitySensors {
  private static final int OK = 1;
  private static final List<String> CLASSES =
      List.of(
          "",
          "",
          "",
          "voltage",
          "voltage",
          "current",
          "power",
          "frequency",
          "temperature",
          "humidity",
          "fanspeed",
          "airflow",
          "state",
          "",
          "dbm");

  private EntitySensors() {}

  static List<Sensor> read(SnmpView view, Oid entry) {
    return Columns.column(view, entry.append(4)).keySet().stream()
        .filter(row -> Columns.number(view, entry.append(5).append(row), OK) == OK)
        .map(row -> read(view, entry, row))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Sensor> read(SnmpView view, Oid entry, Oid row) {
    int type = (int) Columns.number(view, entry.append(1).append(row), 0);
    String kind = type >= 0 && type < CLASSES.size() ? CLASSES.get(type) : "";
    OptionalDouble raw = Coercion.toDouble(view.get(entry.append(4).append(row)));
    if (kind.isEmpty() || raw.isEmpty()) {
      return Optional.empty();
    }
    String oid = entry.append(4).append(row).toString();
    if (kind.equals("state")) {
      String state = raw.getAsDouble() == 1 ? "normal" : "critical";
      return Optional.of(new Sensor(kind, name(view, row), raw.getAsDouble(), "", state, oid));
    }
    double value = NumberReading.plain(raw.getAsDouble() * factor(view, entry, row));
    boolean sane =
        Math.abs(value) < 1e12 && !(kind.equals("temperature") && (value < -100 || value > 300));
    return sane
        ? Optional.of(new Sensor(kind, name(view, row), value, SensorUnits.of(kind), "", oid))
        : Optional.empty();
  }

  /**
   * Scale 9 is units, each step three powers of ten; precision is the number of decimal digits in
   * the value.
   */
  private static double factor(SnmpView view, Oid entry, Oid row) {
    long scale = Columns.number(view, entry.append(2).append(row), 9);
    long precision = Columns.number(view, entry.append(3).append(row), 0);
    boolean sane = scale >= 1 && scale <= 17 && Math.abs(precision) <= 9;
    return sane ? Math.pow(10, 3.0 * (scale - 9) - precision) : 1;
  }

  private static String name(SnmpView view, Oid row) {
    String name = Columns.text(view, HealthRule.ENT_PHYSICAL_NAMES.append(row));
    String described = Columns.text(view, HealthRule.ENT_PHYSICAL_DESCRIPTIONS.append(row));
    return name.isEmpty() ? described.isEmpty() ? "Sensor " + row : described : name;
  }
}
