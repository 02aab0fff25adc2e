package io.bongsu.fault.incident;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;

/** Closes alarms, and resolves an incident with the last of its alarms. */
final class Closing {
  private final Office office;

  Closing(Office office) {
    this.office = office;
  }

  void close(AlarmTrack track, String reason, Moment now) {
    track.close(reason, now);
    office.changes().add(track.alarm());
    office
        .cabinet()
        .incident(track.alarm().incident())
        .filter(incident -> incident.isOpen() && office.cabinet().alarmsOf(incident).isEmpty())
        .ifPresent(incident -> resolve(incident, reason, now));
  }

  private void resolve(IncidentTrack incident, String reason, Moment now) {
    Reason note =
        reason.equals(AlarmTrack.RECOVERED)
            ? ReasonCode.RECOVERED.of()
            : ReasonCode.CLOSED.of("reason", reason);
    incident.resolve(now);
    incident.note(now, "resolved", IncidentTrack.SELF, note);
    office.messages().followUp(incident, "resolved", note, now);
    office.changes().add(incident.view());
  }
}
