package io.bongsu.model.series;

import io.bongsu.model.device.DeviceId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Reads series back as buckets. Thread-safe; blocking.
 *
 * <p>Every answer reaches up to what was stored last. Where buckets are five minutes or wider they
 * may be made of roll-ups: their width is then a whole number of five minutes or of hours, and the
 * first begins at the whole five minutes or hour (UTC) at or before the asked one. Where the
 * samples of a span are no longer kept, its roll-ups answer with the buckets they have.
 *
 * <p>All methods throw {@link io.bongsu.model.StoreException} when the store cannot be reached; an
 * unknown device or instance gives no buckets and no number.
 */
public interface SeriesQuery {
  /** The most buckets one answer has. */
  int MAX_POINTS = 2_000;

  /** The most series one page asks for. */
  int MAX_SERIES = 200;

  /** Answers about one series. */
  default Series query(Question question) {
    Name name = new Name(question.metric(), question.instance());
    return page(new Page(
            question.device(), List.of(name), question.from(), question.to(), question.maxPoints()))
        .getFirst();
  }

  /** Answers about many series of one device together, in the order they are asked for. */
  List<Series> page(Page page);

  /**
   * A percentile of the five-minute averages of a span, by nearest rank, as traffic is billed: of n
   * averages in rising order the one at place ⌈p/100 · n⌉. Exact while five-minute roll-ups are
   * kept; five minutes without samples do not count. The averages are those that begin in the span,
   * whole five minutes by UTC.
   *
   * @param p above 0, at most 100
   * @return in the metric's unit; empty: no samples
   */
  default OptionalDouble percentile(Span span, double p) {
    Name name = new Name(span.metric(), span.instance());
    return percentiles(new Spans(span.device(), List.of(name), span.from(), span.to()), p)
        .getFirst();
  }

  /** The percentiles of many series of one device together, in the order they are asked for. */
  List<OptionalDouble> percentiles(Spans spans, double p);

  /**
   * The total of a rate over a span: each five-minute average times the seconds of its five minutes
   * that lie in the span and are over. Five minutes without samples count nothing. Where
   * five-minute roll-ups are no longer kept, hours take their place.
   *
   * @return in the metric's unit times seconds, such as bits for bit/s; empty: no samples
   */
  OptionalDouble volume(Span span);

  /**
   * Which series of a device.
   *
   * @param instance the interface key or sensor name; empty for groups about the device itself
   */
  record Name(Metric metric, String instance) {}

  /**
   * What is asked about one series.
   *
   * @param instance the interface key or sensor name; empty for groups about the device itself
   * @param from inclusive
   * @param to exclusive, after from
   * @param maxPoints 1 to {@link #MAX_POINTS}
   */
  record Question(
      DeviceId device, Metric metric, String instance, Instant from, Instant to, int maxPoints) {
    /** Refuses empty spans and too many points. */
    public Question {
      check(from, to);
      check(maxPoints);
    }
  }

  /**
   * What is asked about many series of one device.
   *
   * @param series 1 to {@link #MAX_SERIES}
   * @param from inclusive
   * @param to exclusive, after from
   * @param maxPoints 1 to {@link #MAX_POINTS}, of each series
   */
  record Page(DeviceId device, List<Name> series, Instant from, Instant to, int maxPoints) {
    /** Refuses empty spans, no or too many series, too many points. */
    public Page {
      check(from, to);
      check(maxPoints);
      series = List.copyOf(series);
      check(series);
    }
  }

  /**
   * A stretch of one series.
   *
   * @param instance the interface key or sensor name; empty for groups about the device itself
   * @param from inclusive
   * @param to exclusive, after from
   */
  record Span(DeviceId device, Metric metric, String instance, Instant from, Instant to) {
    /** Refuses empty spans. */
    public Span {
      check(from, to);
    }
  }

  /**
   * The same stretch of many series of one device.
   *
   * @param series 1 to {@link #MAX_SERIES}
   * @param from inclusive
   * @param to exclusive, after from
   */
  record Spans(DeviceId device, List<Name> series, Instant from, Instant to) {
    /** Refuses empty spans, no or too many series. */
    public Spans {
      check(from, to);
      series = List.copyOf(series);
      check(series);
    }
  }

  /**
   * The answer about one series.
   *
   * @param unit of the values
   * @param stepSeconds the width of a bucket
   * @param buckets by time; times without samples have none
   */
  record Series(String unit, long stepSeconds, List<Bucket> buckets) {}

  /**
   * One bucket.
   *
   * @param epochSecond its start
   */
  record Bucket(long epochSecond, double min, double avg, double max) {}

  private static void check(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from must be before to");
    }
  }

  private static void check(int maxPoints) {
    if (maxPoints < 1 || maxPoints > MAX_POINTS) {
      throw new IllegalArgumentException("maxPoints must be between 1 and " + MAX_POINTS);
    }
  }

  private static void check(List<Name> series) {
    if (series.isEmpty() || series.size() > MAX_SERIES) {
      throw new IllegalArgumentException(
          "A page asks for 1 to " + MAX_SERIES + " series, not " + series.size());
    }
  }
}
