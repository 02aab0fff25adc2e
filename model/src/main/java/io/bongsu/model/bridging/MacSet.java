package io.bongsu.model.bridging;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * MAC addresses in eight octets each, for tables of millions.
 *
 * @param values the addresses as numbers, ascending, each once; never changed after construction
 */
public record MacSet(long[] values) {
  /** The distinct ones of a stream, sorted. */
  public static MacSet of(LongStream macs) {
    return new MacSet(macs.sorted().distinct().toArray());
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MacSet that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return values.length + " addresses";
  }
}
