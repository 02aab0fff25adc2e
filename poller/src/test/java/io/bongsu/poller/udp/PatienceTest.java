package io.bongsu.poller.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Patience usual = new Patience(Duration.ofSeconds(2), 2);

  @Test
  void eachRetryWaitsTwiceAsLongAsTheTryBeforeIt() {
    assertThat(usual.worstCase()).isEqualTo(Duration.ofSeconds(2 + 4 + 8));
  }

  @Test
  void retriesAreGivenUpBeforeTheFirstTryIs() {
    assertThat(usual.within(Duration.ofSeconds(14))).isEqualTo(usual);
    assertThat(usual.within(Duration.ofSeconds(13)))
        .isEqualTo(new Patience(Duration.ofSeconds(2), 1));
    assertThat(usual.within(Duration.ofSeconds(5)))
        .isEqualTo(new Patience(Duration.ofSeconds(2), 0));
    assertThat(usual.within(Duration.ofSeconds(1)))
        .isEqualTo(new Patience(Duration.ofSeconds(1), 0));
  }
}
