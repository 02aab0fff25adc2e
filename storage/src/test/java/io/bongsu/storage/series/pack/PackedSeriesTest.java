package io.bongsu.storage.series.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedSeriesTest {
  private static final float NONE = Float.NaN;
  private static final short[] USUAL = {5, 4, 5};

  @Test
  void aSeriesOfSamplesStoodStillWhenAllAreTheSameToTheBit() {
    assertThat(samples(7, 7, 7).same()).isEqualTo(7);
    assertThat(samples(7, 8, 7).same()).isNaN();
    assertThat(samples(0, -0f, 0).same()).isNaN();
    assertThat(samples(7, NONE, 7).same()).isNaN();
  }

  @Test
  void aSeriesWithoutAnyValueIsEmpty() {
    assertThat(samples(NONE, NONE, NONE).isEmpty()).isTrue();
    assertThat(samples(NONE, 1, NONE).isEmpty()).isFalse();
    assertThat(fives(rolled(0, 0, 0), rolled(NONE, NONE, NONE)).isEmpty()).isTrue();
  }

  @Test
  void rollUpsStoodStillWhenTheyAlsoHadAsManyValuesAsMost() {
    float[] still = rolled(2, 2, 2);
    assertThat(fives(rolled(5, 4, 5), still).same()).isEqualTo(2);
    assertThat(fives(rolled(5, 5, 5), still).same()).isNaN();
    assertThat(fives(rolled(5, 0, 5), rolled(2, NONE, 2)).same()).isNaN();
    float[][] spread = {rolled(5, 4, 5), rolled(1, 1, 1), still, still};
    assertThat(new PackedSeries(RowFormat.FIVE_MINUTES, spread, USUAL, false).same()).isNaN();
  }

  @Test
  void hoursStoodStillWhenTheirPercentileIsWhatItMustBe() {
    assertThat(hours(rolled(2, 2, 2), true).same()).isEqualTo(2);
    assertThat(hours(rolled(2, 3, 2), true).same()).isNaN();
    assertThat(hours(rolled(2, 2, 2), false).same()).isNaN();
    assertThat(hours(rolled(NONE, NONE, NONE), false).same()).isEqualTo(2);
  }

  private static PackedSeries samples(float... values) {
    return new PackedSeries(RowFormat.RAW, new float[][] {values}, new short[0], false);
  }

  private static PackedSeries fives(float[] counts, float[] values) {
    float[][] columns = {counts, values, values, values};
    return new PackedSeries(RowFormat.FIVE_MINUTES, columns, USUAL, false);
  }

  private static PackedSeries hours(float[] percentiles, boolean expected) {
    float[] still = rolled(2, 2, 2);
    float[][] columns = {rolled(5, 4, 5), still, still, still, percentiles};
    return new PackedSeries(RowFormat.HOUR, columns, USUAL, expected);
  }

  private static float[] rolled(float... values) {
    return values;
  }
}
