package io.bongsu.fault;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Condition;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A link with at least one end at a known port of a device; a lone port is a cable without a far
 * end.
 *
 * @param id the link's id, empty for lone ports
 * @param b null: nothing is known at the other end
 */
record Cable(String id, End a, @Nullable End b) {
  /**
   * One end.
   *
   * @param device null for unmanaged neighbours
   * @param key the interface key, empty unknown
   * @param label device and port for people
   */
  record End(@Nullable DeviceId device, String key, String label) {
    boolean hasPort() {
      return device != null && !key.isEmpty();
    }

    AlarmKey portAlarm() {
      if (device == null) {
        throw new IllegalStateException("No device at " + label);
      }
      return new AlarmKey(device, key, Condition.INTERFACE_DOWN);
    }
  }

  boolean isLone() {
    return b == null;
  }

  Stream<End> ports() {
    return Stream.of(Optional.of(a), Optional.ofNullable(b))
        .flatMap(Optional::stream)
        .filter(End::hasPort);
  }

  Stream<DeviceId> devices() {
    return Stream.of(Optional.of(a), Optional.ofNullable(b))
        .flatMap(Optional::stream)
        .flatMap(end -> Optional.ofNullable(end.device()).stream());
  }

  /** The key of the alarm about the link as a whole; null unless both ports are known. */
  @Nullable AlarmKey linkAlarm() {
    return ports().count() == 2 && a.device() != null
        ? new AlarmKey(a.device(), id, Condition.LINK_DOWN)
        : null;
  }

  String label() {
    return b == null ? a.label() : a.label() + " – " + b.label();
  }

  @Nullable End far(End near) {
    return near.equals(a) ? b : a;
  }
}
