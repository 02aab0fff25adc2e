package io.bongsu.model.series;

import io.bongsu.model.device.DeviceId;
import java.time.Instant;
import java.util.List;

/** Reads series back as buckets. Thread-safe; blocking. */
public interface SeriesQuery {
  /** The most buckets one answer has. */
  int MAX_POINTS = 2_000;

  /**
   * Answers a question; an unknown device or instance gives no buckets.
   *
   * @throws io.bongsu.model.StoreException when the store cannot be reached
   */
  Series query(Question question);

  /**
   * What is asked.
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
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("from must be before to");
      }
      if (maxPoints < 1 || maxPoints > MAX_POINTS) {
        throw new IllegalArgumentException("maxPoints must be between 1 and " + MAX_POINTS);
      }
    }
  }

  /**
   * The answer.
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
}
