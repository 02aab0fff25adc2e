package io.bongsu.fault;

import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Reason;
import java.time.Duration;

/**
 * What Bongsu found looking at a part of itself.
 *
 * @param condition which of its own conditions
 * @param object which of several parts, such as a channel's id; empty: there is only one
 * @param bad whether it is wrong now
 * @param hold how long without a break it must be wrong before anybody hears of it
 * @param text what is wrong; nothing while it is not
 */
public record SelfFinding(
    Condition condition, String object, boolean bad, Duration hold, Reason text) {
  /** A part that is well. */
  public static SelfFinding good(Condition condition, String object) {
    return new SelfFinding(condition, object, false, Duration.ZERO, Reason.NONE);
  }

  /** The only part of its kind that is wrong now. */
  public static SelfFinding bad(Condition condition, Duration hold, Reason text) {
    return new SelfFinding(condition, "", true, hold, text);
  }
}
