package io.bongsu.storage.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SampleSink.Counts;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleQueueTest {
  @Test
  void theOldestAreDroppedWhenThereIsNoRoom() {
    var queue = new SampleQueue(6);
    for (int i = 1; i <= 5; i++) {
      queue.add(ping(i));
    }
    assertThat(queue.take(100))
        .extracting(queued -> queued.device().value())
        .containsExactly(3L, 4L, 5L);
    assertThat(queue.counts()).isEqualTo(new Counts(10, 0, 4, 6));
  }

  @Test
  void framesPutBackComeFirstAgainInTheirOrder() {
    var queue = new SampleQueue(100);
    List.of(1, 2, 3).forEach(i -> queue.add(ping(i)));
    List<QueuedFrame> batch = queue.take(4);
    queue.add(ping(4));
    queue.putBack(batch);
    assertThat(queue.take(100))
        .extracting(queued -> queued.device().value())
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void framesBeingWrittenCountAsQueuedAndTakeRoom() {
    var queue = new SampleQueue(4);
    queue.add(ping(1));
    queue.add(ping(2));
    List<QueuedFrame> batch = queue.take(100);
    queue.add(ping(3));
    assertThat(queue.counts()).isEqualTo(new Counts(6, 0, 2, 4));
    queue.stored(batch);
    assertThat(queue.counts()).isEqualTo(new Counts(6, 4, 2, 0));
  }

  @Test
  void producedIsAlwaysStoredPlusDroppedPlusQueued() {
    var random = new Random(7);
    var queue = new SampleQueue(50);
    long produced = 0;
    for (int step = 0; step < 10_000; step++) {
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          queue.add(ping(step + 1));
          produced += 2;
        }
        case 2 -> queue.stored(queue.take(random.nextInt(20)));
        default -> queue.putBack(queue.take(random.nextInt(20)));
      }
      Counts counts = queue.counts();
      assertThat(counts.produced()).isEqualTo(produced);
      assertThat(counts.stored() + counts.dropped() + counts.queued()).isEqualTo(produced);
      assertThat(counts.queued()).isBetween(0L, 50L);
    }
  }

  private static QueuedFrame ping(long device) {
    var frame = new SampleFrame(MetricGroup.PING, Instant.EPOCH, List.of(""), new float[] {1, 2});
    return new QueuedFrame(new DeviceId(device), frame, 2);
  }
}
