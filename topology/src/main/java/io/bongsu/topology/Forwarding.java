package io.bongsu.topology;

import io.bongsu.model.bridging.LearnedAddresses;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.MacAddress;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which MAC one bridge learned behind which port, all VLANs together; what stood behind two of its
 * ports is left out, since it moved, loops or is bridged elsewhere.
 */
final class Forwarding {
  private static final int PORT_BITS = 16;

  private final DeviceId device;
  private final int[] ports;
  private final long[] entries;

  private Forwarding(DeviceId device, int[] ports, long[] entries) {
    this.device = device;
    this.ports = ports;
    this.entries = entries;
  }

  /** The table of a device, empty when it told none. */
  static Forwarding of(DeviceFacts facts, Trunks trunks) {
    Set<Integer> numbers = new TreeSet<>();
    int size = 0;
    for (LearnedAddresses learned : learned(facts)) {
      numbers.add(number(learned, trunks));
      size += learned.macs().size();
    }
    int[] ports = numbers.stream().limit(1 << PORT_BITS).mapToInt(Integer::intValue).toArray();
    long[] all = new long[size];
    int at = 0;
    for (LearnedAddresses learned : learned(facts)) {
      int port = Arrays.binarySearch(ports, number(learned, trunks));
      for (long mac : learned.macs().values()) {
        if (port >= 0 && SharedAddresses.isOneDevices(new MacAddress(mac))) {
          all[at++] = mac << PORT_BITS | port;
        }
      }
    }
    return new Forwarding(facts.device(), ports, unique(Arrays.copyOf(all, at)));
  }

  private static Iterable<LearnedAddresses> learned(DeviceFacts facts) {
    return facts.report() == null ? Set.of() : facts.report().bridge().forwarding();
  }

  private static int number(LearnedAddresses learned, Trunks trunks) {
    return learned.ifIndex() > 0 ? trunks.trunk(learned.ifIndex()) : -learned.port();
  }

  private static long[] unique(long[] entries) {
    Arrays.sort(entries);
    int kept = 0;
    for (int i = 0; i < entries.length; ) {
      int end = i;
      boolean moved = false;
      while (end < entries.length && entries[end] >>> PORT_BITS == entries[i] >>> PORT_BITS) {
        moved |= entries[end] != entries[i];
        end++;
      }
      if (!moved) {
        entries[kept++] = entries[i];
      }
      i = end;
    }
    return Arrays.copyOf(entries, kept);
  }

  DeviceId device() {
    return device;
  }

  int size() {
    return entries.length;
  }

  /** The i-th address in ascending order. */
  long mac(int i) {
    return entries[i] >>> PORT_BITS;
  }

  /** The port of the i-th address: an ifIndex, or the negative bridge port. */
  int port(int i) {
    return ports[(int) (entries[i] & (1 << PORT_BITS) - 1)];
  }

  /** The port behind which an address was learned, 0 when it was not. */
  int portOf(MacAddress mac) {
    int found = Arrays.binarySearch(entries, mac.value() << PORT_BITS);
    int i = found < 0 ? -found - 1 : found;
    return i < entries.length && mac(i) == mac.value() ? port(i) : 0;
  }

  /** True when both say the same; the answer is quick for one table read once. */
  boolean tellsTheSameAs(Forwarding other) {
    return this == other
        || (Arrays.equals(ports, other.ports) && Arrays.equals(entries, other.entries));
  }
}
