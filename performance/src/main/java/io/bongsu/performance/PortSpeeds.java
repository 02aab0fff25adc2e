package io.bongsu.performance;

import java.util.List;
import java.util.Map;

/** The speeds of a device's ports in bit/s, and the same in the order of a frame. */
final class PortSpeeds {
  static final PortSpeeds NONE = new PortSpeeds(Map.of(), new float[0]);

  private final Map<String, Float> byInstance;
  private final float[] inOrder;

  private PortSpeeds(Map<String, Float> byInstance, float[] inOrder) {
    this.byInstance = byInstance;
    this.inOrder = inOrder;
  }

  static PortSpeeds of(Map<String, Float> byInstance) {
    return new PortSpeeds(Map.copyOf(byInstance), new float[0]);
  }

  PortSpeeds aligned(List<String> instances) {
    if (byInstance.isEmpty()) {
      return NONE;
    }
    float[] order = new float[instances.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = byInstance.getOrDefault(instances.get(i), 0f);
    }
    return new PortSpeeds(byInstance, order);
  }

  /** 0 where it is not known. */
  float at(int instance) {
    return instance < inOrder.length ? inOrder[instance] : 0;
  }
}
