package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import java.util.Arrays;

/**
 * How many rows the subtrees of one agent had when they were last walked to their end. An agent is
 * asked for a hundred and more of them, so this is two sorted arrays: a map of objects takes ten
 * times the memory, for each of 14,000 devices. Thread-safe.
 */
final class RowCounts {
  private static final int ROOM = 32;

  private Oid[] subtrees = new Oid[0];
  private int[] counts = new int[0];
  private int size;

  /** -1 unknown. */
  synchronized int of(Oid subtree) {
    int place = place(subtree);
    return place < 0 ? -1 : counts[place];
  }

  synchronized void put(Oid subtree, int count) {
    int place = place(subtree);
    if (place < 0) {
      place = -1 - place;
      insert(place, subtree);
    }
    counts[place] = count;
  }

  private int place(Oid subtree) {
    return Arrays.binarySearch(subtrees, 0, size, subtree);
  }

  private void insert(int place, Oid subtree) {
    if (size == subtrees.length) {
      subtrees = Arrays.copyOf(subtrees, size + ROOM);
      counts = Arrays.copyOf(counts, size + ROOM);
    }
    System.arraycopy(subtrees, place, subtrees, place + 1, size - place);
    System.arraycopy(counts, place, counts, place + 1, size - place);
    subtrees[place] = subtree;
    size++;
  }
}
