package io.bongsu.poller.decode;

import io.bongsu.mibs.rule.HealthRule;
import io.bongsu.mibs.rule.Reading;
import io.bongsu.mibs.rule.Rows;
import io.bongsu.model.inventory.Capacity;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.Processor;
import io.bongsu.model.inventory.Sensor;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Applies health rules one after the other to one device; slots and fallbacks see what came before.
 */
final class HealthCollector {
  /** More rows than any device has; what lies beyond is a broken agent. */
  private static final int MOST_ROWS = 20_000;

  private static final String PROCESSOR = "processor";

  private final SnmpView view;
  private final List<Processor> processors = new ArrayList<>();
  private final List<Capacity> memory = new ArrayList<>();
  private final List<Capacity> storage = new ArrayList<>();
  private final Map<String, Sensor> sensors = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final Set<String> toldBefore = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  HealthCollector(SnmpView view) {
    this.view = view;
  }

  /**
   * From here on, rules step back behind what has been found; among themselves only their slots
   * decide.
   */
  void beginFallback() {
    toldBefore.addAll(told);
  }

  Decoded<Health> finish() {
    Health health =
        new Health(
            List.copyOf(processors),
            List.copyOf(memory),
            List.copyOf(storage),
            List.copyOf(sensors.values()));
    return new Decoded<>(health, List.copyOf(findings));
  }

  void apply(HealthRule rule) {
    switch (rule) {
      case HealthRule.Processors found -> processors(found);
      case HealthRule.Capacities found -> capacities(found);
      case HealthRule.Sensors found -> sensors(found);
      case HealthRule.EntitySensors(var entry) ->
          EntitySensors.read(view, entry)
              .forEach(sensor -> sensors.putIfAbsent(sensor.oid(), sensor));
    }
  }

  /** Takes the place of a rule that is not applied, as if it had found something. */
  void reserve(HealthRule rule) {
    switch (rule) {
      case HealthRule.Processors found -> settle(found.rows(), PROCESSOR, true);
      case HealthRule.Capacities found -> settle(found.rows(), kind(found), true);
      case HealthRule.Sensors found -> settle(found.rows(), kind(found), true);
      case HealthRule.EntitySensors _ -> {}
    }
  }

  private static String kind(HealthRule.Capacities rule) {
    return rule.storage() ? "storage" : "memory";
  }

  private static String kind(HealthRule.Sensors rule) {
    return "sensor " + rule.kind();
  }

  private void processors(HealthRule.Processors rule) {
    if (isLeftOut(rule.rows(), PROCESSOR)) {
      return;
    }
    int before = processors.size();
    for (Row row : readings(rule.rows(), rule.reading())) {
      double usage = rule.idle() ? 100 - row.number() : row.number();
      if (usage >= 0 && usage <= 100) {
        processors.add(new Processor(name(rule.rows(), row), usage));
      }
    }
    settle(rule.rows(), PROCESSOR, processors.size() > before);
  }

  private void capacities(HealthRule.Capacities rule) {
    List<Capacity> pools = rule.storage() ? storage : memory;
    String kind = kind(rule);
    if (isLeftOut(rule.rows(), kind)) {
      return;
    }
    int before = pools.size();
    for (var entry : accepted(rule.rows(), rule.amounts().driving()).entrySet()) {
      Row row = new Row(entry.getKey(), rule.amounts().driving(), 0, entry.getValue());
      CapacityReading.read(view, rule.amounts(), row.index(), name(rule.rows(), row))
          .ifPresent(pools::add);
    }
    settle(rule.rows(), kind, pools.size() > before);
  }

  private void sensors(HealthRule.Sensors rule) {
    String kind = kind(rule);
    if (isLeftOut(rule.rows(), kind)) {
      return;
    }
    int before = sensors.size();
    if (rule.kind().equals("state")) {
      states(rule);
    } else {
      String unit = SensorUnits.of(rule.kind());
      for (Row row : readings(rule.rows(), rule.reading())) {
        add(new Sensor(rule.kind(), name(rule.rows(), row), row.number(), unit, "", row.oid()));
      }
    }
    settle(rule.rows(), kind, sensors.size() > before);
  }

  private void states(HealthRule.Sensors rule) {
    for (Oid column : rule.reading().columns()) {
      for (var entry : accepted(rule.rows(), column).entrySet()) {
        String raw = Coercion.toText(entry.getValue()).orElse("");
        if (!raw.isEmpty() && !rule.reading().skip().contains(raw)) {
          double number = Coercion.toDouble(entry.getValue()).orElse(Double.NaN);
          Row row = new Row(entry.getKey(), column, number, entry.getValue());
          String state = rule.states().getOrDefault(raw, "unknown");
          add(new Sensor("state", name(rule.rows(), row), number, "", state, row.oid()));
        }
      }
    }
  }

  private void add(Sensor sensor) {
    if (sensors.size() < MOST_ROWS) {
      sensors.putIfAbsent(sensor.oid(), sensor);
    }
  }

  private boolean isLeftOut(Rows rows, String kind) {
    return (rows.fallback() && toldBefore.contains(kind))
        || (!rows.slot().isEmpty() && taken.contains(kind + rows.slot()));
  }

  private void settle(Rows rows, String kind, boolean yielded) {
    if (yielded) {
      told.add(kind);
      if (!rows.slot().isEmpty()) {
        taken.add(kind + rows.slot());
      }
    }
  }

  /** A row with its number in the rule's unit. */
  private record Row(Oid index, Oid column, double number, SnmpValue value) {
    String oid() {
      return column.append(index).toString();
    }
  }

  private String name(Rows rows, Row row) {
    return rows.name().render(view, row.index());
  }

  private Map<Oid, SnmpValue> accepted(Rows rows, Oid column) {
    Map<Oid, SnmpValue> accepted = new LinkedHashMap<>();
    Columns.column(view, column)
        .forEach((index, value) -> {
          if (rows.when().stream().allMatch(condition -> condition.holds(view, index, value))) {
            accepted.put(index, value);
          }
        });
    return accepted;
  }

  private List<Row> readings(Rows rows, Reading reading) {
    for (Oid column : reading.columns()) {
      List<Row> found = new ArrayList<>();
      accepted(rows, column)
          .forEach((index, value) -> {
            OptionalDouble number = NumberReading.read(view, reading, index, value);
            number.ifPresent(scaled -> found.add(new Row(index, column, scaled, value)));
          });
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
