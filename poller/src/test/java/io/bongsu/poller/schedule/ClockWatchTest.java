package io.bongsu.poller.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.poller.device.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockWatchTest {
  private static final Instant START = Instant.parse("2026-03-29T00:59:59Z");

  private final AtomicInteger jumps = new AtomicInteger();
  private long nanos;
  private Duration ahead = Duration.ZERO;
  private Duration next = Duration.ZERO;
  private final ClockWatch watch =
      new ClockWatch(
          new Clocks(() -> START.plusNanos(nanos).plus(ahead), () -> nanos, this::pass),
          jumps::incrementAndGet);

  private void pass(Duration time) {
    nanos += time.toNanos();
    ahead = ahead.plus(next);
    next = Duration.ZERO;
  }

  @ParameterizedTest
  @CsvSource({"PT1H", "PT-1H", "PT2S", "PT-2S"})
  void aWallClockThatIsSetIsNoticedOnce(Duration by) throws Exception {
    watch.round();
    assertThat(jumps).hasValue(0);
    next = by;
    watch.round();
    assertThat(jumps).hasValue(1);
    watch.round();
    assertThat(jumps).hasValue(1);
  }

  @Test
  void aClockThatIsSlewedAndAStandstillOfTheProcessAreNoJumps() {
    assertThat(ClockWatch.isJump(2_001, 2_000_000_000L)).isFalse();
    assertThat(ClockWatch.isJump(3_400, 2_000_000_000L)).isFalse();
    assertThat(ClockWatch.isJump(62_000, 62_000_000_000L)).as("both went on").isFalse();
  }
}
