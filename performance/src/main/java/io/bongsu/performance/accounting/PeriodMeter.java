package io.bongsu.performance.accounting;

import io.bongsu.model.accounting.Tariff;
import io.bongsu.model.accounting.Usage;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.performance.trend.Percentile;
import java.util.Arrays;
import java.util.List;

/**
 * Adds the ports of a bill up, five minutes by five minutes; docs/explanation/accounting.md has the
 * definitions. What is missing stays missing: nothing is estimated.
 */
public final class PeriodMeter {
  private final FiveMinutes slots;
  private final int rank;
  private final double[] in;
  private final double[] out;
  private long present;
  private long expected;
  private double inBytes;
  private double outBytes;

  /** Of no port yet. */
  public PeriodMeter(FiveMinutes slots, Tariff.Basis basis) {
    this.slots = slots;
    this.rank = basis instanceof Tariff.Basis.Percentile(int given) ? given : 0;
    this.in = missing(slots.count());
    this.out = missing(slots.count());
  }

  /**
   * Adds a port.
   *
   * @param received its five-minute averages in bit/s
   * @param sent likewise; a five minutes that only one direction has counts as missing
   * @return the use of this port alone
   */
  public Usage add(List<Bucket> received, List<Bucket> sent) {
    double[] portIn = place(received);
    double[] portOut = place(sent);
    long there = 0;
    for (int i = 0; i < portIn.length; i++) {
      if (Double.isNaN(portIn[i] + portOut[i])) {
        portIn[i] = Double.NaN;
        portOut[i] = Double.NaN;
      } else {
        there++;
        in[i] = sum(in[i], portIn[i]);
        out[i] = sum(out[i], portOut[i]);
      }
    }
    double received8 = bytes(portIn);
    double sent8 = bytes(portOut);
    inBytes += received8;
    outBytes += sent8;
    present += there;
    expected += slots.count();
    return new Usage(
        percentile(portIn), percentile(portOut), received8, sent8, there, slots.count());
  }

  /** The use of all ports so far. */
  public Usage total() {
    return new Usage(percentile(in), percentile(out), inBytes, outBytes, present, expected);
  }

  /** What a tariff bills of it: bit/s or bytes; NaN without samples. */
  public double measured(Tariff tariff) {
    if (tariff.basis() instanceof Tariff.Basis.Volume) {
      return chosen(tariff.direction(), inBytes, outBytes, inBytes + outBytes);
    }
    double[] both = new double[in.length];
    Arrays.setAll(both, i -> in[i] + out[i]);
    return chosen(tariff.direction(), percentile(in), percentile(out), percentile(both));
  }

  private static double chosen(
      Tariff.Direction direction, double received, double sent, double both) {
    return switch (direction) {
      case IN -> received;
      case OUT -> sent;
      case SUM -> both;
      case MAX -> Math.max(received, sent);
    };
  }

  private double[] place(List<Bucket> buckets) {
    double[] placed = missing(slots.count());
    for (Bucket bucket : buckets) {
      long place = slots.place(bucket.epochSecond());
      if (place >= 0 && place < placed.length) {
        placed[(int) place] = bucket.avg();
      }
    }
    return placed;
  }

  private double percentile(double[] rates) {
    return rank == 0 ? Double.NaN : Percentile.nearestRank(rates, rank).orElse(Double.NaN);
  }

  private static double bytes(double[] rates) {
    return Arrays.stream(rates).filter(rate -> !Double.isNaN(rate)).sum()
        * FiveMinutes.SECONDS
        / Byte.SIZE;
  }

  private static double sum(double known, double more) {
    return Double.isNaN(known) ? more : known + more;
  }

  private static double[] missing(int count) {
    double[] values = new double[count];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
