package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "PT40S, PT30S",
    "PT4M59S, PT30S",
    "PT5M, PT5M",
    "PT11H59M59S, PT5M",
    "PT12H, PT10M",
    "PT119H59M59S, PT10M",
    "PT120H, PT1H",
    "PT2400H, PT1H"
  })
  void howLongItHasBeenSilentDecidesOnTheNextStep(Duration silent, Duration step) {
    downtime.failed(0);
    assertThat(downtime.admits(silent.toNanos())).isTrue();

    assertThat(downtime.left(silent.toNanos()))
        .isBetween(step.multipliedBy(9).dividedBy(10), step.multipliedBy(11).dividedBy(10));
  }

  @Test
  void twoDevicesThatFailTogetherAreNotAskedTogether() {
    Downtime other = new Downtime(new SplittableRandom(8));
    downtime.failed(0);
    other.failed(0);

    assertThat(downtime.left(0)).isNotEqualTo(other.left(0));
  }

  @Test
  void anAnswerEndsItAtOnce() {
    downtime.failed(0);
    assertThat(downtime.admits(1)).isFalse();
    downtime.ended();

    assertThat(downtime.admits(2)).isTrue();
  }
}
