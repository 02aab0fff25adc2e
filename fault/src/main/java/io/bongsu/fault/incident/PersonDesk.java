package io.bongsu.fault.incident;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.fault.Acknowledgement;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do to incidents and alarms. Not thread-safe: one thread at a time. */
public final class PersonDesk {
  private final Office office;
  private final Closing closing;

  PersonDesk(Office office, Closing closing) {
    this.office = office;
    this.closing = closing;
  }

  /** Somebody takes an incident and its alarms on; false when it is not open. */
  public boolean acknowledgeIncident(long id, String by, String comment, Moment now) {
    Optional<IncidentTrack> incident = open(id);
    incident.ifPresent(track -> {
      track.note(now, "acknowledged", by, Reason.plain(comment));
      give(track, new Acknowledgement(by, now.wall(), comment));
    });
    return incident.isPresent();
  }

  /** Nobody has it any more; false when it is not open. */
  public boolean unacknowledgeIncident(long id, String by, Moment now) {
    Optional<IncidentTrack> incident = open(id);
    incident.ifPresent(track -> takeBack(track, by, Reason.NONE, now));
    return incident.isPresent();
  }

  /** Notes something; false when it is not open. */
  public boolean comment(long id, String by, String text, Moment now) {
    Optional<IncidentTrack> incident = open(id);
    incident.ifPresent(track -> {
      track.note(now, "comment", by, Reason.plain(text));
      office.changes().add(track.view());
    });
    return incident.isPresent();
  }

  /** Takes one alarm on, or with null gives it back; false when it is not open. */
  public boolean acknowledgeAlarm(long id, @Nullable Acknowledgement ack) {
    Optional<AlarmTrack> alarm = office.cabinet().openById(id);
    alarm.ifPresent(track -> give(track, ack));
    return alarm.isPresent();
  }

  /**
   * Closes an alarm by hand; false when it is not open.
   *
   * @param comment why
   */
  public boolean closeAlarm(long id, String by, String comment, Moment now) {
    Optional<AlarmTrack> alarm = office.cabinet().openById(id);
    alarm.ifPresent(track -> {
      office
          .cabinet()
          .incident(track.alarm().incident())
          .ifPresent(incident -> incident.note(now, "updated", by, closedBecause(comment)));
      closing.close(track, AlarmTrack.BY_HAND, now);
    });
    return alarm.isPresent();
  }

  /** Lets acknowledgements run out. */
  void tick(Moment now) {
    office.cabinet().openIncidents().stream()
        .filter(incident -> isOver(incident.acknowledgement(), now))
        .forEach(incident ->
            takeBack(incident, IncidentTrack.SELF, ReasonCode.ACKNOWLEDGEMENT_OVER.of(), now));
    office.cabinet().openTracks().stream()
        .filter(track -> isOver(track.alarm().acknowledgement(), now))
        .forEach(track -> give(track, null));
  }

  private boolean isOver(@Nullable Acknowledgement ack, Moment now) {
    return ack != null && now.wall().isAfter(ack.at().plus(office.life().acknowledged()));
  }

  private void takeBack(IncidentTrack incident, String by, Reason why, Moment now) {
    incident.note(now, "unacknowledged", by, why);
    give(incident, null);
  }

  private void give(IncidentTrack incident, @Nullable Acknowledgement ack) {
    incident.acknowledge(ack);
    office.cabinet().alarmsOf(incident).forEach(track -> give(track, ack));
    office.changes().add(incident.view());
  }

  private void give(AlarmTrack track, @Nullable Acknowledgement ack) {
    track.acknowledge(ack);
    office.changes().add(track.alarm());
  }

  private static Reason closedBecause(String comment) {
    Reason closed = ReasonCode.CLOSED_BY_HAND.of();
    return comment.isBlank() ? closed : closed.then(ReasonCode.COMMENT.of("comment", comment));
  }

  private Optional<IncidentTrack> open(long id) {
    return office.cabinet().incident(id).filter(IncidentTrack::isOpen);
  }
}
