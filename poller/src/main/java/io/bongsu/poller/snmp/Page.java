package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a GETNEXT or GETBULK, read against the cursors it was asked for: what is new in
 * each, which have come to their end, and which go backwards. Pure: nothing is kept until the whole
 * page is found sound.
 */
final class Page {
  /** What a page says of one cursor. */
  static final class Column {
    final List<Oid> instances = new ArrayList<>();
    final List<SnmpValue> values = new ArrayList<>();
    boolean ended;
    @Nullable Oid loopsAt;

    private Oid last;

    private Column(Oid last) {
      this.last = last;
    }
  }

  private final List<Column> columns = new ArrayList<>();

  /**
   * Reads the varbinds behind the non-repeaters, row by row.
   *
   * @param cursors in the order they were asked
   */
  Page(Response response, int nonRepeaters, List<Cursor> cursors) {
    cursors.forEach(cursor -> columns.add(new Column(cursor.last())));
    for (int i = nonRepeaters; i < response.size(); i++) {
      int column = (i - nonRepeaters) % cursors.size();
      read(columns.get(column), cursors.get(column).root(), response, i);
    }
  }

  private static void read(Column column, Oid root, Response response, int place) {
    if (column.ended || column.loopsAt != null) {
      return;
    }
    SnmpValue value = response.value(place);
    Oid instance = response.oid(place);
    if (value instanceof SnmpValue.Absent(var reason) && reason != SnmpValue.Reason.NULL) {
      column.ended = true;
    } else if (instance.compareTo(column.last) <= 0) {
      column.loopsAt = instance;
    } else if (!instance.startsWith(root)) {
      column.ended = true;
    } else {
      column.last = instance;
      column.instances.add(instance);
      column.values.add(value);
    }
  }

  Column column(int index) {
    return columns.get(index);
  }

  boolean loops() {
    return columns.stream().anyMatch(column -> column.loopsAt != null);
  }

  /** True when the page says nothing about any cursor. */
  boolean empty() {
    return columns.stream()
        .allMatch(column -> column.instances.isEmpty() && !column.ended && column.loopsAt == null);
  }
}
