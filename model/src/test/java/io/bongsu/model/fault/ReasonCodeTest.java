package io.bongsu.model.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReasonCodeTest {
  @Test
  void gapsAreFilledWithNamesJustAsTheyAreAndKeptBesideTheText() {
    Reason reason =
        ReasonCode.DEVICE_DOWN.of("device", "{device} $1").then(ReasonCode.FLAPPING.of());
    assertThat(reason.english()).isEqualTo("{device} $1 is down (flapping)");
    assertThat(reason.code()).isEqualTo("device-down");
    assertThat(reason.parameters()).containsExactly(java.util.Map.entry("device", "{device} $1"));
  }

  @Test
  void aSentenceWithoutExactlyItsGapsIsRefused() {
    assertThatThrownBy(() -> ReasonCode.DEVICE_DOWN.of("name", "core-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("device");
    assertThatThrownBy(() -> ReasonCode.DEVICE_DOWN.of())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatFollowsComesLastHoweverItWasPutTogether() {
    Reason tail = Reason.plain("b").then(Reason.plain("c"));
    assertThat(Reason.plain("a").then(tail).then(Reason.plain("d")).english()).isEqualTo("abcd");
  }
}
