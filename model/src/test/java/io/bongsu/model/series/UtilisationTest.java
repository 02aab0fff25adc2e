package io.bongsu.model.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UtilisationTest {
  @Test
  void aPortOfUnknownSpeedHasNoUtilisation() {
    assertThat(Utilisation.percent(250e6f, 1e9f)).isEqualTo(25);
    assertThat(Utilisation.percent(250e6f, 0)).isNaN();
  }

  @Test
  void badPacketsAreAShareOfAll() {
    assertThat(Utilisation.lostPercent(99, 1)).isEqualTo(1);
    assertThat(Utilisation.lostPercent(0, 5)).isEqualTo(100);
    assertThat(Utilisation.lostPercent(0, 0)).isZero();
    assertThat(Utilisation.lostPercent(Float.NaN, 1)).isNaN();
  }

  @Test
  void theBusierDirectionCountsAndAMissingOneDoesNot() {
    assertThat(Utilisation.busier(10, 20)).isEqualTo(20);
    assertThat(Utilisation.busier(Float.NaN, 20)).isEqualTo(20);
    assertThat(Utilisation.busier(10, Float.NaN)).isEqualTo(10);
  }
}
