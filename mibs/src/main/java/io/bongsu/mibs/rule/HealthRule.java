package io.bongsu.mibs.rule;

import io.bongsu.model.snmp.Oid;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One statement of a profile about where processors, memory, storage or sensors are told. */
public sealed interface HealthRule {
  /** Every column a live poll has to read for this rule. */
  Stream<Oid> columns();

  /** The columns of which one has to have rows for this rule to yield anything. */
  Stream<Oid> driving();

  /**
   * Load of processors.
   *
   * @param idle true: the reading is the idle share
   */
  record Processors(Rows rows, Reading reading, boolean idle) implements HealthRule {
    @Override
    public Stream<Oid> columns() {
      return columnsOf(rows, reading);
    }

    @Override
    public Stream<Oid> driving() {
      return reading.columns().stream();
    }
  }

  /**
   * Memory pools or file systems.
   *
   * @param storage true for file systems and disks, false for memory
   */
  record Capacities(Rows rows, Amounts amounts, boolean storage) implements HealthRule {
    @Override
    public Stream<Oid> columns() {
      return Stream.concat(columnsOf(rows), amounts.columns());
    }

    @Override
    public Stream<Oid> driving() {
      return Stream.of(amounts.driving());
    }
  }

  /**
   * Sensors of one class.
   *
   * @param kind the class, such as temperature or state
   * @param states raw text to normal, warning, critical or unknown; empty for measured values
   */
  record Sensors(Rows rows, String kind, Reading reading, Map<String, String> states)
      implements HealthRule {
    @Override
    public Stream<Oid> columns() {
      return columnsOf(rows, reading);
    }

    @Override
    public Stream<Oid> driving() {
      return reading.columns().stream();
    }
  }

  /**
   * A table shaped as ENTITY-SENSOR-MIB's (RFC 3433): type, scale, precision, value, status.
   *
   * @param entry the entry below which the columns stand
   */
  record EntitySensors(Oid entry) implements HealthRule {
    @Override
    public Stream<Oid> columns() {
      return Stream.of(entry, ENT_PHYSICAL_NAMES, ENT_PHYSICAL_DESCRIPTIONS);
    }

    @Override
    public Stream<Oid> driving() {
      return Stream.of(entry);
    }
  }

  /** ENTITY-MIB entPhysicalName, which names the rows of sensor tables. */
  Oid ENT_PHYSICAL_NAMES = Oid.parse("1.3.6.1.2.1.47.1.1.1.1.7");

  /** ENTITY-MIB entPhysicalDescr. */
  Oid ENT_PHYSICAL_DESCRIPTIONS = Oid.parse("1.3.6.1.2.1.47.1.1.1.1.2");

  private static Stream<Oid> columnsOf(Rows rows) {
    Stream<Oid> conditions =
        rows.when().stream()
            .map(Condition::cell)
            .flatMap(cell -> cell == null ? Stream.empty() : Stream.of(cell.column()));
    return Stream.concat(rows.name().columns(), conditions);
  }

  private static Stream<Oid> columnsOf(Rows rows, Reading reading) {
    @Nullable Cell digits = reading.scale().digits();
    Stream<Oid> scale = digits == null ? Stream.empty() : Stream.of(digits.column());
    return Stream.concat(columnsOf(rows), Stream.concat(reading.columns().stream(), scale));
  }
}
