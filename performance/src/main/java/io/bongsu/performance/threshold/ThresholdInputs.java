package io.bongsu.performance.threshold;

import io.bongsu.model.device.DeviceId;
import io.bongsu.performance.HotValues;

/** Reads thresholds on the last values. Keeps nothing; thread-safe. */
public final class ThresholdInputs {
  private final HotValues values;

  /** On these values. */
  public ThresholdInputs(HotValues values) {
    this.values = values;
  }

  /**
   * Judges one instance: k of its last n values.
   *
   * @param before what it was before, which decides between clear and limit
   */
  public Reading read(DeviceId device, String instance, ThresholdRule rule, Reading before) {
    return judge(values.last(device, rule.what(), instance, rule.of()), rule, before);
  }

  /**
   * Judges values, newest first; NaN is none.
   *
   * @return BAD with enough of them bad; NODATA when too few are there to be bad, or the newest is
   *     missing; else OK
   */
  static Reading judge(float[] last, ThresholdRule rule, Reading before) {
    double limit = before == Reading.BAD ? rule.clear() : rule.limit();
    int present = 0;
    int bad = 0;
    for (float value : last) {
      present += Float.isNaN(value) ? 0 : 1;
      bad += value > limit ? 1 : 0;
    }
    if (last.length == 0 || Float.isNaN(last[0]) || present < rule.bad()) {
      return Reading.NODATA;
    }
    return bad >= rule.bad() ? Reading.BAD : Reading.OK;
  }
}
