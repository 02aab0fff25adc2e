package io.bongsu.app.monitor;

import io.bongsu.fault.SelfFinding;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.ReasonCode;
import java.time.Duration;
import java.util.List;

/**
 * Something that should never happen and is counted: told when it happens, over when it did not
 * happen again for ten minutes. Used by one thread.
 */
final class Lately {
  private static final long CALM_SECONDS = 600;

  private final Condition condition;
  private final ReasonCode text;
  private long last;
  private long at = Long.MIN_VALUE;

  /**
   * Nothing has happened yet.
   *
   * @param text with a gap for the count
   */
  Lately(Condition condition, ReasonCode text) {
    this.condition = condition;
    this.text = text;
  }

  /**
   * Looks at the counter.
   *
   * @param seconds of the look, monotonic
   * @param findings is added to, unless it is neither new nor over
   */
  void look(long seconds, long counter, List<SelfFinding> findings) {
    long fresh = counter - last;
    last = counter;
    if (fresh > 0) {
      at = seconds;
      findings.add(SelfFinding.bad(condition, Duration.ZERO, text.of("count", fresh)));
    } else if (at == Long.MIN_VALUE || seconds - at > CALM_SECONDS) {
      findings.add(SelfFinding.good(condition, ""));
    }
  }
}
