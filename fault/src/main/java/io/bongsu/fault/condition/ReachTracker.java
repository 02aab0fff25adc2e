package io.bongsu.fault.condition;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollResult;
import org.jspecify.annotations.Nullable;

/**
 * Whether one device answers, by its status polls: silent only after enough lost probes in a row.
 */
public final class ReachTracker {
  private final int confirmProbes;
  private Verdict verdict = Verdict.NODATA;
  private int lost;
  private @Nullable Moment heardAt;
  private @Nullable Moment silentSince;
  private Fact.Method method = Fact.Method.ICMP;

  /** A device nobody asked yet. */
  public ReachTracker(ConditionSettings settings) {
    this.confirmProbes = settings.confirmProbes();
  }

  /** Takes a status poll in; polls that did not ask change nothing. */
  public void accept(PollResult result, Moment now) {
    for (Fact fact : result.facts()) {
      if (fact instanceof Fact.Reachability reachability && reachability.sent() > 0) {
        method = reachability.method();
        take(reachability, now.minus(result.took()));
      }
    }
  }

  /** Goes on from before a restart: silent until it answers. */
  public void assumeSilent(Moment now) {
    verdict = Verdict.BAD;
    lost = confirmProbes;
    silentSince = now;
  }

  /**
   * OK: answers; BAD: confirmed silent; NODATA: never asked. Keeps its verdict while losses are not
   * confirmed.
   */
  public Verdict verdict() {
    return verdict;
  }

  /** When the poll was asked that it answered last, null: never. */
  public @Nullable Moment heardAt() {
    return heardAt;
  }

  /** When the first of the lost polls was asked, null while it answers. */
  public @Nullable Moment silentSince() {
    return silentSince;
  }

  /** Probes lost in a row. */
  public int lost() {
    return lost;
  }

  /** What was asked last. */
  public Fact.Method method() {
    return method;
  }

  private void take(Fact.Reachability reachability, Moment asked) {
    if (reachability.reachable()) {
      verdict = Verdict.OK;
      lost = 0;
      heardAt = asked;
      silentSince = null;
      return;
    }
    if (silentSince == null) {
      silentSince = asked;
    }
    lost += reachability.sent();
    if (lost >= confirmProbes) {
      verdict = Verdict.BAD;
    }
  }
}
