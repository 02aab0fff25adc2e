package io.bongsu.model.series;

/** Shares that follow from rates: how full a port is, how many of its packets are lost. */
public final class Utilisation {
  private Utilisation() {}

  /** 100 × rate / speed, both in bit/s; NaN where the speed is not known. Above 100 is possible. */
  public static float percent(float bps, float speedBps) {
    return speedBps > 0 ? 100 * bps / speedBps : Float.NaN;
  }

  /**
   * The share of packets that were bad, 0 to 100: bad / (good + bad). IF-MIB counts a packet with
   * an error or a discard in no packet counter. NaN where either is not known; 0 where nothing
   * flowed.
   */
  public static float lostPercent(float goodPerSecond, float badPerSecond) {
    float all = goodPerSecond + badPerSecond;
    return all == 0 ? 0 : 100 * badPerSecond / all;
  }

  /** The larger of two; the known one where the other is NaN. */
  public static float busier(float one, float two) {
    if (Float.isNaN(one)) {
      return two;
    }
    return Float.isNaN(two) ? one : Math.max(one, two);
  }
}
