package io.bongsu.model.topology;

import io.bongsu.model.device.DeviceId;
import java.util.Optional;

/**
 * A node of the map: a monitored device (its number) or an unmanaged neighbour ({@code x-} and a
 * stable key).
 *
 * @param text as the REST API writes it
 */
public record NodeId(String text) implements Comparable<NodeId> {
  /** The node of a monitored device. */
  public static NodeId of(DeviceId device) {
    return new NodeId(device.toString());
  }

  /** The node of an unmanaged neighbour, by a key that stays the same while it is heard. */
  public static NodeId external(String key) {
    return new NodeId("x-" + key);
  }

  /** The device, when this is one. */
  public Optional<DeviceId> device() {
    return text.startsWith("x-")
        ? Optional.empty()
        : Optional.of(new DeviceId(Long.parseLong(text)));
  }

  @Override
  public int compareTo(NodeId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
