package io.bongsu.performance;

import io.bongsu.model.device.DeviceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The largest values seen so far, as a binary heap in arrays with the least on top. Equal values
 * are ordered by device and place, so that the answer does not depend on the order of asking.
 */
final class TopHeap {
  private final float[] values;
  private final DeviceId[] devices;
  private final String[] instances;
  private final int[] places;
  private int size;

  TopHeap(int limit) {
    values = new float[limit];
    devices = new DeviceId[limit];
    instances = new String[limit];
    places = new int[limit];
  }

  /** Below this nothing gets in any more. */
  float least() {
    return size < values.length ? Float.NEGATIVE_INFINITY : values[0];
  }

  void offer(float value, DeviceId device, String instance, int place) {
    if (size < values.length) {
      put(size++, value, device, instance, place);
      up(size - 1);
    } else if (isLess(0, value, device, place)) {
      put(0, value, device, instance, place);
      down();
    }
  }

  List<Top> descending() {
    List<Top> found = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      found.add(new Top(devices[i], instances[i], values[i]));
    }
    found.sort(
        Comparator.comparingDouble(Top::value)
            .reversed()
            .thenComparing(Top::device)
            .thenComparing(Top::instance));
    return found;
  }

  private void put(int i, float value, DeviceId device, String instance, int place) {
    values[i] = value;
    devices[i] = device;
    instances[i] = instance;
    places[i] = place;
  }

  /** True when the entry ranks below the other: smaller, or equal and later in order. */
  private boolean isLess(int i, float value, DeviceId device, int place) {
    if (values[i] != value) {
      return values[i] < value;
    }
    int order = devices[i].compareTo(device);
    return order == 0 ? places[i] > place : order > 0;
  }

  private boolean isLess(int i, int j) {
    return isLess(i, values[j], devices[j], places[j]);
  }

  private void up(int start) {
    int i = start;
    while (i > 0 && isLess(i, (i - 1) / 2)) {
      swap(i, (i - 1) / 2);
      i = (i - 1) / 2;
    }
  }

  private void down() {
    int i = 0;
    while (true) {
      int child = 2 * i + 1;
      if (child >= size) {
        return;
      }
      if (child + 1 < size && isLess(child + 1, child)) {
        child++;
      }
      if (!isLess(child, i)) {
        return;
      }
      swap(i, child);
      i = child;
    }
  }

  private void swap(int i, int j) {
    float value = values[i];
    DeviceId device = devices[i];
    String instance = instances[i];
    int place = places[i];
    put(i, values[j], devices[j], instances[j], places[j]);
    put(j, value, device, instance, place);
  }
}
