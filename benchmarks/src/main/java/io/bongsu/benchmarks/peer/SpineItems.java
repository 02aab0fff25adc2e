package io.bongsu.benchmarks.peer;

import io.bongsu.benchmarks.peer.Column.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What spine reads from its database: the tables, and an item for each value of each agent. */
final class SpineItems {
  /** Spine takes numbers alone. */
  static final List<Column> COLUMNS =
      Column.TEN.stream().filter(column -> column.kind() != Kind.TEXT).toList();

  private static final int LONGEST_NAME = 19; // of a data source of RRDtool

  private SpineItems() {}

  /** Statements that make and fill everything. */
  static String statements(Agents agents) throws IOException {
    return script("spine-tables.sql")
        + "SET @ports = %d;%n".formatted(agents.ports())
        + rows("agent", agents.addresses().stream().map(SpineItems::agent))
        + rows("wanted", COLUMNS.stream().map(SpineItems::wanted))
        + script("spine-items.sql");
  }

  private static String agent(InetSocketAddress address) {
    return "('%s', %d)".formatted(address.getAddress().getHostAddress(), address.getPort());
  }

  private static String wanted(Column column) {
    String name = column.name();
    return "('%s', '%s')"
        .formatted(name.substring(0, Math.min(LONGEST_NAME, name.length())), column.oid());
  }

  private static String rows(String table, Stream<String> rows) {
    return rows.collect(Collectors.joining(",\n", "INSERT INTO " + table + " VALUES\n", ";\n"));
  }

  private static String script(String name) throws IOException {
    try (InputStream script = SpineItems.class.getResourceAsStream(name)) {
      if (script == null) {
        throw new IOException("The program lacks its script " + name);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
