package io.bongsu.benchmarks.peer;

import io.bongsu.benchmarks.peer.Column.Kind;

/** The configuration of prometheus-snmp-exporter, as its version 0.21 reads it. */
final class ExporterSettings {
  static final String MODULE = "traffic";

  private ExporterSettings() {}

  static String of(Agents agents) {
    StringBuilder yaml = new StringBuilder(MODULE + ":\n  walk:\n");
    Column.TEN.forEach(column -> yaml.append("  - ").append(column.oid()).append('\n'));
    yaml.append("  metrics:\n");
    Column.TEN.forEach(column -> yaml.append(metric(column)));
    return yaml.append("  version: 2\n  max_repetitions: ")
        .append(agents.ports() + 1) // the whole column and what shows its end in one reply
        .append("\n  auth:\n    community: ")
        .append(Agents.COMMUNITY)
        .append('\n')
        .toString();
  }

  private static String metric(Column column) {
    return """
      - name: %1$s
        oid: %2$s
        type: %3$s
        help: %1$s
        indexes:
        - labelname: ifIndex
          type: gauge
    """
        .formatted(column.name(), column.oid(), type(column.kind()));
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case TEXT -> "DisplayString";
      case GAUGE -> "gauge";
      case COUNTER -> "counter";
    };
  }
}
