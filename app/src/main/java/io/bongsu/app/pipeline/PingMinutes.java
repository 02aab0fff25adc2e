package io.bongsu.app.pipeline;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes one frame a minute of a device's pings: the mean round trip of those that were answered and
 * the mean loss. A row for each ping would hold two values and take as much disk as one of fifty
 * ports. What is live, alarmed or counted as availability does not come from here. Thread-safe.
 */
final class PingMinutes {
  private static final long SECONDS = 60;

  private final BiConsumer<DeviceId, SampleFrame> sink;
  private final Map<DeviceId, Minute> open = new ConcurrentHashMap<>();
  private final AtomicLong newest = new AtomicLong();

  /** Hands over each minute once it is over. */
  PingMinutes(BiConsumer<DeviceId, SampleFrame> sink) {
    this.sink = sink;
  }

  /** Takes a frame of {@link MetricGroup#PING}. */
  void add(DeviceId device, SampleFrame frame) {
    long number = Math.floorDiv(frame.at().getEpochSecond(), SECONDS);
    open.compute(device, (_, minute) -> grown(device, minute, number, frame));
    long before = newest.getAndAccumulate(number, Math::max);
    if (before < number) {
      handOverBefore(number - 1);
    }
  }

  private Minute grown(DeviceId device, @Nullable Minute minute, long number, SampleFrame frame) {
    Minute current = minute;
    if (current == null || current.number != number) {
      if (current != null) {
        sink.accept(device, current.mean());
      }
      current = new Minute(number);
    }
    current.add(frame);
    return current;
  }

  /** Hands over what is open, such as before the store is closed. */
  void handOver() {
    handOverBefore(Long.MAX_VALUE);
  }

  /** A device that is pinged seldom would keep its minute open until its next ping. */
  private void handOverBefore(long number) {
    for (DeviceId id : open.keySet()) {
      open.computeIfPresent(
          id,
          (device, minute) -> {
            if (minute.number >= number) {
              return minute;
            }
            sink.accept(device, minute.mean());
            return null;
          });
    }
  }

  /** The pings of one minute; changed only inside the map. */
  private static final class Minute {
    private final long number;
    private Instant last = Instant.MIN;
    private int polls;
    private int answered;
    private double seconds;
    private double loss;

    Minute(long number) {
      this.number = number;
    }

    void add(SampleFrame frame) {
      float roundTrip = frame.value(0, Metric.RTT);
      if (!Float.isNaN(roundTrip)) {
        answered++;
        seconds += roundTrip;
      }
      polls++;
      loss += frame.value(0, Metric.LOSS);
      last = frame.at().isAfter(last) ? frame.at() : last;
    }

    SampleFrame mean() {
      float roundTrip = answered == 0 ? Float.NaN : (float) (seconds / answered);
      return new SampleFrame(
          MetricGroup.PING, last, List.of(""), new float[] {roundTrip, (float) (loss / polls)});
    }
  }
}
