package io.bongsu.performance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The speeds of a device's ports in bit/s, by name and in the order of a frame; arrays, since there
 * are hundreds of thousands of ports.
 */
final class PortSpeeds {
  static final PortSpeeds NONE = new PortSpeeds(new String[0], new float[0], new float[0]);

  private final String[] names;
  private final float[] byName;
  private final float[] inOrder;

  private PortSpeeds(String[] names, float[] byName, float[] inOrder) {
    this.names = names;
    this.byName = byName;
    this.inOrder = inOrder;
  }

  static PortSpeeds of(Map<String, Float> byInstance) {
    String[] names = byInstance.keySet().toArray(String[]::new);
    Arrays.sort(names);
    float[] speeds = new float[names.length];
    for (int i = 0; i < names.length; i++) {
      speeds[i] = byInstance.getOrDefault(names[i], 0f);
    }
    return new PortSpeeds(names, speeds, new float[0]);
  }

  PortSpeeds aligned(List<String> instances) {
    if (names.length == 0) {
      return NONE;
    }
    float[] order = new float[instances.size()];
    for (int i = 0; i < order.length; i++) {
      int place = Arrays.binarySearch(names, instances.get(i));
      order[i] = place < 0 ? 0 : byName[place];
    }
    return new PortSpeeds(names, byName, order);
  }

  /** 0 where it is not known. */
  float at(int instance) {
    return instance < inOrder.length ? inOrder[instance] : 0;
  }
}
