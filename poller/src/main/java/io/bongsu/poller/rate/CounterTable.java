package io.bongsu.poller.rate;

import java.util.Arrays;

/**
 * The readings of a device's interfaces, one behind the other in memory: all of them are gone
 * through at each poll, and by then have left the processor's caches; to go from object to object
 * would be to wait for each. Not thread-safe.
 */
public final class CounterTable {
  private long[] cells;

  /** Readings of so many interfaces, nothing read. */
  public CounterTable(int rows) {
    cells = new long[rows * CounterReading.CELLS];
  }

  /** One of them, from 0; it changes the table until that grows. */
  public CounterReading reading(int row) {
    return new CounterReading(cells, row * CounterReading.CELLS);
  }

  /** Makes room for more interfaces, so many in all. */
  public void grow(int rows) {
    cells = Arrays.copyOf(cells, rows * CounterReading.CELLS);
  }

  /** Moves the readings from one row up to another, exclusive, by one, and empties the first. */
  public void insert(int row, int end) {
    int from = row * CounterReading.CELLS;
    int to = from + CounterReading.CELLS;
    System.arraycopy(cells, from, cells, to, (end - row) * CounterReading.CELLS);
    Arrays.fill(cells, from, to, 0);
  }
}
