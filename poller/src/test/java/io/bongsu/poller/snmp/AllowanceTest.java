package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.poller.udp.Patience;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final Patience SLOW = new Patience(Duration.ofSeconds(10), 1);

  private final AtomicLong nanos = new AtomicLong();
  private final Allowance allowance = new Allowance(nanos::get);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void withoutALimitTheAgentIsWaitedForAsLongAsItUsuallyTakes() {
    pass(Duration.ofHours(1));

    assertThat(allowance.of(SLOW)).isEqualTo(SLOW);
    assertThat(allowance.isOver()).isFalse();
  }

  @Test
  void anAgentThatTakesTenSecondsIsNotWaitedForThirtyWithinAnIntervalOfTen() {
    allowance.begin(Duration.ofSeconds(10));
    assertThat(allowance.of(SLOW)).isEqualTo(new Patience(Duration.ofSeconds(10), 0));
    pass(Duration.ofSeconds(7));
    assertThat(allowance.of(SLOW)).isEqualTo(new Patience(Duration.ofSeconds(3), 0));
    assertThat(allowance.isOver()).isFalse();
    pass(Duration.ofSeconds(4));
    assertThat(allowance.isOver()).isTrue();
    assertThat(allowance.of(SLOW)).isEqualTo(new Patience(Duration.ofMillis(100), 0));
  }

  @Test
  void theEarlierOfTwoLimitsCounts() {
    allowance.begin(Duration.ofSeconds(60));

    assertThat(allowance.deadline(Duration.ofSeconds(50)))
        .isEqualTo(Duration.ofSeconds(50).toNanos());
    assertThat(allowance.deadline(Duration.ofSeconds(90)))
        .isEqualTo(Duration.ofSeconds(60).toNanos());
  }
}
