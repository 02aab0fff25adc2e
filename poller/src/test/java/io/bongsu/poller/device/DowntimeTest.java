package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DowntimeTest {
  private final Downtime downtime = new Downtime(new SplittableRandom(7));

  private int admitted(Duration from, Duration to) {
    int count = 0;
    for (long at = from.toNanos(); at < to.toNanos(); at += 1_000_000_000L) {
      count += downtime.admits(at) ? 1 : 0;
    }
    return count;
  }

  @Test
  void anAgentThatAnswersIsAlwaysAdmitted() {
    assertThat(admitted(Duration.ZERO, Duration.ofMinutes(1))).isEqualTo(60);
  }

  @Test
  void aSilentAgentIsAskedEveryHalfMinuteThenEveryFiveThenRarely() {
    downtime.failed(0);

    assertThat(admitted(Duration.ZERO, Duration.ofMinutes(5))).isBetween(8, 11);
    assertThat(admitted(Duration.ofMinutes(5), Duration.ofMinutes(65))).isBetween(10, 14);
    assertThat(admitted(Duration.ofHours(13), Duration.ofHours(23))).isBetween(54, 68);
    assertThat(admitted(Duration.ofDays(6), Duration.ofDays(7))).isBetween(21, 28);
  }

  @Test
  void anAnswerEndsItAtOnce() {
    downtime.failed(0);
    assertThat(downtime.admits(1)).isFalse();
    downtime.ended();

    assertThat(downtime.admits(2)).isTrue();
  }
}
