package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands what a walk finds to a table's reader, and learns which rows there are. */
final class TableLearner implements VarbindSink {
  private final List<Oid> columns;
  private final TableSink sink;
  private final Map<Oid, Integer> places = new HashMap<>();
  private final int[][] indexes;
  private final int[] sizes;
  private boolean odd;

  TableLearner(List<Oid> columns, TableSink sink) {
    this.columns = columns;
    this.sink = sink;
    this.indexes = new int[columns.size()][16];
    this.sizes = new int[columns.size()];
    for (int i = 0; i < columns.size(); i++) {
      places.put(columns.get(i), i);
    }
  }

  @Override
  public void accept(Oid subtree, Oid instance, SnmpValue value, Moment moment) {
    Integer column = places.get(subtree);
    if (column == null
        || instance.length() != subtree.length() + 1
        || instance.last() > Integer.MAX_VALUE) {
      odd = true;
      return;
    }
    int index = (int) instance.last();
    learn(column, index);
    hand(column, index, value, moment);
  }

  private void learn(int column, int index) {
    if (sizes[column] == indexes[column].length) {
      indexes[column] = Arrays.copyOf(indexes[column], 2 * sizes[column]);
    }
    indexes[column][sizes[column]++] = index;
  }

  private void hand(int column, int index, SnmpValue value, Moment moment) {
    switch (value) {
      case SnmpValue.Counter64(long number) ->
          sink.number(column, index, TableSink.Kind.WIDE, number, moment);
      case SnmpValue.Unsigned(var _, long number) ->
          sink.number(column, index, TableSink.Kind.UNSIGNED, number, moment);
      case SnmpValue.Int(int number) ->
          sink.number(column, index, TableSink.Kind.SIGNED, number, moment);
      default -> sink.other(column, index, value, moment);
    }
  }

  /** The columns that have any rows. */
  List<Oid> present() {
    return columns.stream().filter(column -> sizes[places.getOrDefault(column, 0)] > 0).toList();
  }

  /** Null when the rows are not the same in every column, or none are there. */
  @Nullable KnownRows rows() {
    int size = sizes.length == 0 ? 0 : sizes[0];
    if (odd || size == 0) {
      return null;
    }
    for (int i = 1; i < sizes.length; i++) {
      if (!Arrays.equals(indexes[0], 0, size, indexes[i], 0, sizes[i])) {
        return null;
      }
    }
    return new KnownRows(columns, TableNames.of(columns), Arrays.copyOf(indexes[0], size));
  }
}
