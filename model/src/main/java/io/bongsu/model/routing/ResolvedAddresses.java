package io.bongsu.model.routing;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which MAC address a device resolved which address to, on which interface (ARP, neighbour
 * discovery: ipNetToPhysicalTable, ipNetToMediaTable); 28 octets an entry, for tables of thousands.
 * Arrays are never changed after construction; entries ascend by address, IPv4 as mapped into IPv6,
 * then by ifIndex.
 *
 * @param told false while never read
 * @param ifIndexes of each entry
 * @param high the upper half of each address
 * @param low the lower half
 * @param macs as numbers
 */
public record ResolvedAddresses(
    boolean told, int[] ifIndexes, long[] high, long[] low, long[] macs) {
  /** Never read. */
  public static final ResolvedAddresses NONE =
      new ResolvedAddresses(false, new int[0], new long[0], new long[0], new long[0]);

  private static final long MAPPED = 0xffffL << 32;

  /** An address with what it was resolved to. */
  public record Entry(IpAddress address, int ifIndex, MacAddress mac) {}

  private record Half(long high, long low) implements Comparable<Half> {
    static Half of(IpAddress address) {
      ByteBuffer octets = ByteBuffer.wrap(address.octets());
      return address.isV6()
          ? new Half(octets.getLong(), octets.getLong())
          : new Half(0, MAPPED | Integer.toUnsignedLong(octets.getInt()));
    }

    IpAddress address() {
      return IpAddress.ofOctets(
          ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
    }

    @Override
    public int compareTo(Half other) {
      int upper = Long.compareUnsigned(high, other.high);
      return upper != 0 ? upper : Long.compareUnsigned(low, other.low);
    }
  }

  /** Refuses nothing: what an older store left out was never told. */
  public ResolvedAddresses {
    ifIndexes = Objects.requireNonNullElse(ifIndexes, new int[0]);
    high = Objects.requireNonNullElse(high, new long[0]);
    low = Objects.requireNonNullElse(low, new long[0]);
    macs = Objects.requireNonNullElse(macs, new long[0]);
  }

  /** What a table that was read tells, rows in any order. */
  public static ResolvedAddresses of(List<Entry> rows) {
    List<Entry> all =
        rows.stream()
            .distinct()
            .sorted(
                java.util.Comparator.comparing((Entry row) -> Half.of(row.address()))
                    .thenComparingInt(Entry::ifIndex)
                    .thenComparing(Entry::mac))
            .toList();
    return new ResolvedAddresses(
        true,
        all.stream().mapToInt(Entry::ifIndex).toArray(),
        all.stream().mapToLong(row -> Half.of(row.address()).high()).toArray(),
        all.stream().mapToLong(row -> Half.of(row.address()).low()).toArray(),
        all.stream().mapToLong(row -> row.mac().value()).toArray());
  }

  /** This one and others of the same device. */
  public ResolvedAddresses with(Collection<ResolvedAddresses> others) {
    return of(
        Stream.concat(Stream.of(this), others.stream())
            .flatMap(ResolvedAddresses::entries)
            .toList());
  }

  private Stream<Entry> entries() {
    return IntStream.range(0, size())
        .mapToObj(i -> new Entry(at(i).address(), ifIndexes[i], new MacAddress(macs[i])));
  }

  /** How many entries. */
  public int size() {
    return macs.length;
  }

  /** Every address that was resolved. */
  public Set<IpAddress> addresses() {
    Set<IpAddress> all = new HashSet<>();
    for (int i = 0; i < size(); i++) {
      all.add(at(i).address());
    }
    return all;
  }

  /** Whether an interface resolved an address. */
  public boolean has(IpAddress address, int ifIndex) {
    Half wanted = Half.of(address);
    for (int i = first(wanted); i < size() && at(i).equals(wanted); i++) {
      if (ifIndexes[i] == ifIndex) {
        return true;
      }
    }
    return false;
  }

  /** What an address was resolved to; empty when it was not, or to several MAC addresses. */
  public Optional<MacAddress> mac(IpAddress address) {
    Half wanted = Half.of(address);
    int first = first(wanted);
    int end = first;
    while (end < size() && at(end).equals(wanted) && macs[end] == macs[first]) {
      end++;
    }
    boolean one = end > first && (end == size() || !at(end).equals(wanted));
    return one ? Optional.of(new MacAddress(macs[first])) : Optional.empty();
  }

  /** What an interface resolved an address to; empty when it did not, or to several MACs. */
  public Optional<MacAddress> mac(IpAddress address, int ifIndex) {
    Half wanted = Half.of(address);
    Set<Long> found = new HashSet<>();
    for (int i = first(wanted); i < size() && at(i).equals(wanted); i++) {
      if (ifIndexes[i] == ifIndex) {
        found.add(macs[i]);
      }
    }
    return found.size() == 1
        ? Optional.of(new MacAddress(found.iterator().next()))
        : Optional.empty();
  }

  private Half at(int i) {
    return new Half(high[i], low[i]);
  }

  private int first(Half wanted) {
    int from = 0;
    int to = size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (at(middle).compareTo(wanted) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResolvedAddresses that
        && told == that.told
        && Arrays.equals(ifIndexes, that.ifIndexes)
        && Arrays.equals(high, that.high)
        && Arrays.equals(low, that.low)
        && Arrays.equals(macs, that.macs);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(low) + Arrays.hashCode(macs);
  }

  @Override
  public String toString() {
    return size() + " resolved addresses";
  }
}
