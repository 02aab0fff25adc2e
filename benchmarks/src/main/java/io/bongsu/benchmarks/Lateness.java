package io.bongsu.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How late polls began between two moments, from the counters {@code bongsu_polls_late_total} of
 * Bongsu's own /metrics.
 *
 * @param bounds of the buckets in seconds, ascending, the last one infinite
 * @param polls that began at most so late, cumulative
 */
record Lateness(List<Double> bounds, List<Double> polls) {
  private static final Pattern LINE =
      Pattern.compile("(?m)^bongsu_polls_late_total\\{le=\"([^\"]+)\"} (\\S+)$");

  /** From the text of /metrics. */
  static Lateness of(String metrics) {
    record Bucket(double bound, double polls) {}
    List<Bucket> buckets = new ArrayList<>();
    Matcher line = LINE.matcher(metrics);
    while (line.find()) {
      double bound =
          line.group(1).equals("+Inf")
              ? Double.POSITIVE_INFINITY
              : Double.parseDouble(line.group(1));
      buckets.add(new Bucket(bound, Double.parseDouble(line.group(2))));
    }
    buckets.sort(java.util.Comparator.comparingDouble(Bucket::bound));
    return new Lateness(
        buckets.stream().map(Bucket::bound).toList(), buckets.stream().map(Bucket::polls).toList());
  }

  Lateness since(Lateness before) {
    List<Double> difference = new ArrayList<>();
    for (int i = 0; i < polls.size(); i++) {
      difference.add(polls.get(i) - before.polls.get(i));
    }
    return new Lateness(bounds, difference);
  }

  /**
   * Seconds that this share of all polls did not exceed, evenly distributed inside a bucket, as
   * Prometheus estimates it.
   */
  double quantile(double share) {
    double wanted = share * polls.getLast();
    double below = 0;
    double from = 0;
    for (int i = 0; i < bounds.size(); i++) {
      if (polls.get(i) >= wanted && polls.get(i) > below) {
        double inside = (wanted - below) / (polls.get(i) - below);
        double bound = bounds.get(i);
        return Double.isInfinite(bound) ? bound : from + inside * (bound - from);
      }
      below = polls.get(i);
      from = bounds.get(i);
    }
    return 0;
  }

  @Override
  public String toString() {
    return "%.0f polls, p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms"
        .formatted(
            polls.getLast(), quantile(0.5) * 1e3, quantile(0.99) * 1e3, quantile(0.999) * 1e3);
  }
}
