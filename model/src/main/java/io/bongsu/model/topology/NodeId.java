package io.bongsu.model.topology;

import io.bongsu.model.device.DeviceId;
import java.util.Locale;
import java.util.Optional;

/**
 * A node of the map: a monitored device (its number), an unmanaged neighbour ({@code x-} and a
 * stable key), a shared segment ({@code s-} and a stable key) or, on the map of layer 3, an IP
 * subnet ({@code n-} and its id).
 *
 * @param text as the REST API writes it
 */
public record NodeId(String text) implements Comparable<NodeId> {
  private static final String NEIGHBOUR = "x-";
  private static final String SEGMENT = "s-";
  private static final String SUBNET = "n-";

  /** What stands there. */
  public enum Kind {
    /** A monitored device. */
    DEVICE,
    /** Somebody who is heard, but not monitored. */
    NEIGHBOUR,
    /** A hub, unmanaged switch or cloud that several ports share; nobody heard it itself. */
    SEGMENT,
    /** An IP subnet, by the addresses that devices have in it; only layer 3 has such nodes. */
    SUBNET;

    /** As the REST API writes it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The node of a monitored device. */
  public static NodeId of(DeviceId device) {
    return new NodeId(device.toString());
  }

  /** The node of an unmanaged neighbour, by a key that stays the same while it is heard. */
  public static NodeId external(String key) {
    return new NodeId(NEIGHBOUR + key);
  }

  /** The node of a shared segment, by a key that stays the same while its first port shares. */
  public static NodeId segment(String key) {
    return new NodeId(SEGMENT + key);
  }

  /** The node of an IP subnet, by the id that the subnet is asked for with. */
  public static NodeId subnet(String id) {
    return new NodeId(SUBNET + id);
  }

  /** What stands there. */
  public Kind kind() {
    if (text.startsWith(NEIGHBOUR)) {
      return Kind.NEIGHBOUR;
    }
    if (text.startsWith(SEGMENT)) {
      return Kind.SEGMENT;
    }
    return text.startsWith(SUBNET) ? Kind.SUBNET : Kind.DEVICE;
  }

  /** The device, when this is one. */
  public Optional<DeviceId> device() {
    return kind() == Kind.DEVICE
        ? Optional.of(new DeviceId(Long.parseLong(text)))
        : Optional.empty();
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
