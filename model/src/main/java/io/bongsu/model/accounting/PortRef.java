package io.bongsu.model.accounting;

import io.bongsu.model.device.DeviceId;
import java.util.Comparator;

/**
 * One port of one device.
 *
 * @param instance the interface's stable key
 */
public record PortRef(DeviceId device, String instance) implements Comparable<PortRef> {
  private static final Comparator<PortRef> ORDER =
      Comparator.comparing(PortRef::device).thenComparing(PortRef::instance);

  @Override
  public int compareTo(PortRef other) {
    return ORDER.compare(this, other);
  }
}
