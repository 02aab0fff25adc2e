package io.bongsu.fault.incident;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.fault.Acknowledgement;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.AlarmState;
import io.bongsu.model.fault.Turns;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * One alarm on its way through the state table of the design, with the timers that the alarm itself
 * does not show.
 */
final class AlarmTrack {
  static final String BY_HAND = "manual";
  static final String RECOVERED = "recovered";

  private final Deque<Moment> transitions = new ArrayDeque<>();
  private Alarm alarm;
  private Moment turned;
  private boolean flapping;
  private boolean rested;

  AlarmTrack(Alarm alarm, Moment now) {
    this.alarm = alarm;
    this.turned = now;
  }

  /** Goes on from before a restart. */
  static AlarmTrack restored(Alarm kept, Moment now) {
    AlarmTrack track =
        new AlarmTrack(kept, kept.closedAt() == null ? now : now.at(kept.closedAt()));
    kept.turns().at().forEach(moment -> track.transitions.add(now.at(moment)));
    track.flapping = kept.turns().flapping();
    return track;
  }

  /** Writes the turns into the alarm. */
  private void keepTurns() {
    alarm = alarm.with(new Turns(transitions.stream().map(Moment::wall).toList(), flapping));
  }

  Alarm alarm() {
    return alarm;
  }

  AlarmKey key() {
    return alarm.key();
  }

  boolean isOpen() {
    return alarm.state() != AlarmState.CLOSED;
  }

  boolean isFlapping() {
    return flapping;
  }

  /** When it last changed its mind. */
  Moment turned() {
    return turned;
  }

  /** Whether this trouble began so soon after the alarm closed that it is the same story. */
  boolean isSoonAfter(Trouble trouble, Moment now, LifeSettings life) {
    return !now.at(trouble.since()).isPast(turned, life.reopen());
  }

  boolean closedByHand() {
    return !isOpen() && alarm.closeReason().equals(BY_HAND);
  }

  /** It was good since it was closed by hand: the next fault is another one. */
  void endRest() {
    rested = true;
  }

  /** Whether it was closed by hand, still bad, and is not to be heard of yet. */
  boolean rests(Moment now, LifeSettings life) {
    return closedByHand() && !rested && !now.isPast(turned, life.manualClose());
  }

  /** Still open and bad again; false when it was not clearing. */
  boolean bad(Moment now) {
    if (alarm.state() != AlarmState.CLEARING) {
      return false;
    }
    turned = now;
    alarm = AlarmEdits.turnedBad(alarm);
    return true;
  }

  /** Good now; false when it was not open. */
  boolean good(Moment now) {
    if (alarm.state() != AlarmState.OPEN) {
      return false;
    }
    turned = now;
    alarm = AlarmEdits.clearing(alarm);
    return true;
  }

  boolean mayClose(Moment now, LifeSettings life) {
    Duration calm = flapping ? life.flapping().window() : life.keepOpen();
    return alarm.state() == AlarmState.CLEARING && now.isPast(turned, calm);
  }

  void close(String reason, Moment now) {
    alarm = AlarmEdits.closed(alarm, reason, now.wall());
    turned = now;
    flapping = false;
    rested = false;
    transitions.add(now);
    keepTurns();
  }

  /** Follows a new alarm of the same key, or the same one again: its past counts for flapping. */
  void reopen(Alarm next, Moment now) {
    rested = false;
    alarm = next;
    turned = now;
    transitions.add(now);
    keepTurns();
  }

  void began(Moment now) {
    transitions.add(now);
    keepTurns();
  }

  /** Counts the recent transitions; true when flapping begins with this. */
  boolean beginsToFlap(Moment now, LifeSettings.Flapping rule) {
    transitions.removeIf(past -> now.isPast(past, rule.window()));
    if (flapping || transitions.size() < rule.transitions()) {
      return false;
    }
    flapping = true;
    keepTurns();
    return true;
  }

  /** Calm and still bad: true when flapping ends with this. */
  boolean settlesBad(Moment now, LifeSettings.Flapping rule) {
    if (!flapping || alarm.state() != AlarmState.OPEN || !now.isPast(turned, rule.window())) {
      return false;
    }
    flapping = false;
    transitions.clear();
    keepTurns();
    return true;
  }

  void acknowledge(@Nullable Acknowledgement acknowledgement) {
    alarm = AlarmEdits.acknowledged(alarm, acknowledgement);
  }

  /** Takes the severity and the words over when they are worse; false when they are not. */
  boolean rises(Trouble worse) {
    if (worse.severity().compareTo(alarm.severity()) <= 0) {
      return false;
    }
    alarm = AlarmEdits.worse(alarm, worse);
    return true;
  }
}
