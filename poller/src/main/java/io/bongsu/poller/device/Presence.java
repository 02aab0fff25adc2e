package io.bongsu.poller.device;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether a device answers, as its status polls say, and how often one that has long been silent is
 * still asked: every 30 s instead of every round. Thread-safe.
 */
final class Presence {
  static final String RESTING = "Silent for more than 5 minutes: asked every 30 s";

  private static final long LONG_NANOS = Duration.ofMinutes(5).toNanos();

  /** A round that begins a little early is still the one 30 s later. */
  private static final long REST_NANOS = Duration.ofSeconds(29).toNanos();

  private @Nullable Boolean answers;
  private long silentSince;
  private long askedAt;
  private boolean probed;

  /** Null: not known yet. */
  synchronized @Nullable Boolean answers() {
    return answers;
  }

  synchronized boolean isSilent() {
    return Boolean.FALSE.equals(answers);
  }

  /** Whether a status poll is left out now; if not, the next ones rest from now on. */
  synchronized boolean rests(long now) {
    if (!hasLongBeenSilent(now)) {
      return false;
    }
    if (probed) {
      probed = false;
      return false;
    }
    boolean rests = now - askedAt < REST_NANOS;
    askedAt = rests ? askedAt : now;
    return rests;
  }

  /**
   * Whether a status poll out of turn may be made now, which is then not left out. While the device
   * rests it takes the place of the next one in turn, and only one may be taken in advance: however
   * often someone wants to know, no more is sent.
   */
  synchronized boolean mayProbe(long now) {
    if (!hasLongBeenSilent(now)) {
      return true;
    }
    long since = now - askedAt;
    if (since < 0) {
      return false;
    }
    askedAt = since < REST_NANOS ? askedAt + REST_NANOS : now;
    probed = true;
    return true;
  }

  private boolean hasLongBeenSilent(long now) {
    return isSilent() && now - silentSince >= LONG_NANOS;
  }

  /** Takes a verdict in; true when the device did not answer before and does now. */
  synchronized boolean seen(boolean answersNow, long now) {
    boolean back = answersNow && !Boolean.TRUE.equals(answers);
    if (!answersNow && !isSilent()) {
      silentSince = now;
      askedAt = now;
    }
    answers = answersNow;
    return back;
  }

  /**
   * Someone has reason to believe that it answers again: it is asked in every round for a while.
   */
  synchronized void wake(long now) {
    silentSince = now;
    askedAt = now;
    probed = false;
  }
}
