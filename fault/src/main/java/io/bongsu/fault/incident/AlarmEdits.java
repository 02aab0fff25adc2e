package io.bongsu.fault.incident;

import io.bongsu.model.fault.Acknowledgement;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmState;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The next value of an alarm after each step of its life. */
final class AlarmEdits {
  private AlarmEdits() {}

  static Alarm opened(long id, Trouble trouble, long incident) {
    return new Alarm(
        id,
        trouble.key(),
        AlarmState.OPEN,
        trouble.severity(),
        trouble.text(),
        trouble.since(),
        null,
        "",
        1,
        null,
        incident);
  }

  static Alarm reopened(Alarm old, Trouble trouble) {
    return new Alarm(
        old.id(),
        old.key(),
        AlarmState.OPEN,
        trouble.severity(),
        trouble.text(),
        old.openedAt(),
        null,
        "",
        old.occurrences() + 1,
        old.acknowledgement(),
        old.incident());
  }

  static Alarm turnedBad(Alarm old) {
    return inState(old, AlarmState.OPEN, old.occurrences() + 1);
  }

  static Alarm clearing(Alarm old) {
    return inState(old, AlarmState.CLEARING, old.occurrences());
  }

  static Alarm closed(Alarm old, String reason, Instant at) {
    return new Alarm(
        old.id(),
        old.key(),
        AlarmState.CLOSED,
        old.severity(),
        old.text(),
        old.openedAt(),
        at,
        reason,
        old.occurrences(),
        old.acknowledgement(),
        old.incident(),
        old.turns());
  }

  static Alarm acknowledged(Alarm old, @Nullable Acknowledgement acknowledgement) {
    return changed(old, old.severity(), old.text(), acknowledgement);
  }

  static Alarm worse(Alarm old, Trouble trouble) {
    return changed(old, trouble.severity(), trouble.text(), old.acknowledgement());
  }

  private static Alarm inState(Alarm old, AlarmState state, int occurrences) {
    return new Alarm(
        old.id(),
        old.key(),
        state,
        old.severity(),
        old.text(),
        old.openedAt(),
        null,
        "",
        occurrences,
        old.acknowledgement(),
        old.incident(),
        old.turns());
  }

  private static Alarm changed(
      Alarm old, Severity severity, Reason text, @Nullable Acknowledgement acknowledgement) {
    return new Alarm(
        old.id(),
        old.key(),
        old.state(),
        severity,
        text,
        old.openedAt(),
        old.closedAt(),
        old.closeReason(),
        old.occurrences(),
        acknowledgement,
        old.incident(),
        old.turns());
  }
}
