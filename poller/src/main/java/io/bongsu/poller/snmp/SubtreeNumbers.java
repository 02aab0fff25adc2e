package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import java.util.Arrays;

/**
 * A number for each of some subtrees of one agent. An agent is asked for a hundred and more of
 * them, so this is two sorted arrays: a map of objects takes ten times the memory, for each of
 * 14,000 devices. Thread-safe.
 */
final class SubtreeNumbers {
  private static final int ROOM = 32;

  private Oid[] subtrees = new Oid[0];
  private int[] numbers = new int[0];
  private int size;

  /** -1 unknown. */
  synchronized int of(Oid subtree) {
    int place = place(subtree);
    return place < 0 ? -1 : numbers[place];
  }

  synchronized void put(Oid subtree, int number) {
    int place = place(subtree);
    if (place < 0) {
      place = -1 - place;
      insert(place, subtree);
    }
    numbers[place] = number;
  }

  synchronized void clear() {
    subtrees = new Oid[0];
    numbers = new int[0];
    size = 0;
  }

  private int place(Oid subtree) {
    return Arrays.binarySearch(subtrees, 0, size, subtree);
  }

  private void insert(int place, Oid subtree) {
    if (size == subtrees.length) {
      subtrees = Arrays.copyOf(subtrees, size + ROOM);
      numbers = Arrays.copyOf(numbers, size + ROOM);
    }
    System.arraycopy(subtrees, place, subtrees, place + 1, size - place);
    System.arraycopy(numbers, place, numbers, place + 1, size - place);
    subtrees[place] = subtree;
    size++;
  }
}
