package io.bongsu.model.topology;

import io.bongsu.model.device.DeviceId;
import java.util.Comparator;
import java.util.List;

/**
 * Something devices tell that cannot all be so. The map has no link that rests on it; it is told so
 * that a person can mend it. Sorts by device, port and kind.
 *
 * @param device who tells it; of a duplicate the device with the smaller id
 * @param port where it was heard, as the device calls it; empty unknown, and for a duplicate
 * @param told what the neighbour calls itself, its name or else its chassis id; of a far port that
 *     port's name; empty for a duplicate
 * @param others the devices that it may mean, sorted; of a far port the device it belongs to, then
 *     those it names itself; of a duplicate the other one
 */
public record Contradiction(
    Kind kind, DeviceId device, String port, String told, List<DeviceId> others)
    implements Comparable<Contradiction> {
  private static final Comparator<Contradiction> ORDER =
      Comparator.comparing(Contradiction::device)
          .thenComparing(Contradiction::port)
          .thenComparing(Contradiction::kind)
          .thenComparing(Contradiction::told)
          .thenComparing(one -> one.others().toString());

  /** Keeps its own copy of the devices. */
  public Contradiction {
    others = List.copyOf(others);
  }

  /** What does not fit. */
  public enum Kind {
    /** The keys of a neighbour lead to a device that calls itself otherwise, or to two devices. */
    IDENTITY,
    /** Several devices have the chassis id or MAC address of a neighbour, and nothing decides. */
    SHARED_KEY,
    /** The port that a device says is at its neighbour's end hears somebody else. */
    FAR_PORT,
    /**
     * Two devices have a name and a MAC address in common: one box in the list twice, or a clone.
     */
    DUPLICATE
  }

  /** True when the device tells it or is meant by it. */
  public boolean concerns(DeviceId one) {
    return device.equals(one) || others.contains(one);
  }

  @Override
  public int compareTo(Contradiction other) {
    return ORDER.compare(this, other);
  }
}
