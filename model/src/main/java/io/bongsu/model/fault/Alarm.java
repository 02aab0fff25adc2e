package io.bongsu.model.fault;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One alarm at one moment; immutable, replaced on each change.
 *
 * @param id Bongsu's number, positive
 * @param text what is wrong, one sentence
 * @param openedAt when the fault began as far as is known
 * @param closedAt null while not closed
 * @param closeReason recovered, manual, deleted, …; empty while not closed
 * @param occurrences how often it turned bad since it opened
 * @param acknowledgement null when nobody took it
 * @param incident the incident it belongs to, 0 none
 * @param turns when it lately opened and closed
 */
public record Alarm(
    long id,
    AlarmKey key,
    AlarmState state,
    Severity severity,
    Reason text,
    Instant openedAt,
    @Nullable Instant closedAt,
    String closeReason,
    int occurrences,
    @Nullable Acknowledgement acknowledgement,
    long incident,
    Turns turns) {
  /** What was written before turns were kept has none. */
  public Alarm {
    turns = Objects.requireNonNullElse(turns, Turns.NONE);
  }

  /** One that has not turned yet. */
  public Alarm(
      long id,
      AlarmKey key,
      AlarmState state,
      Severity severity,
      Reason text,
      Instant openedAt,
      @Nullable Instant closedAt,
      String closeReason,
      int occurrences,
      @Nullable Acknowledgement acknowledgement,
      long incident) {
    this(
        id,
        key,
        state,
        severity,
        text,
        openedAt,
        closedAt,
        closeReason,
        occurrences,
        acknowledgement,
        incident,
        Turns.NONE);
  }

  /** The same, having turned at these moments. */
  public Alarm with(Turns lately) {
    return new Alarm(
        id,
        key,
        state,
        severity,
        text,
        openedAt,
        closedAt,
        closeReason,
        occurrences,
        acknowledgement,
        incident,
        lately);
  }
}
