package io.bongsu.fault.incident;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;

/** Tells again of incidents that stay open and that nobody took on. */
final class Reminders {
  private final Office office;

  Reminders(Office office) {
    this.office = office;
  }

  void tick(Moment now) {
    if (office.life().repeat().isZero()) {
      return;
    }
    for (IncidentTrack incident : office.cabinet().openIncidents()) {
      if (isDue(incident, now)) {
        Reason note = ReasonCode.STILL_OPEN.of();
        incident.note(now, "updated", IncidentTrack.SELF, note);
        office.messages().followUp(incident, "updated", note, now);
        office.changes().add(incident.view());
      }
    }
  }

  private boolean isDue(IncidentTrack incident, Moment now) {
    return incident.acknowledgement() == null
        && !incident.told().isEmpty()
        && now.isPast(incident.toldAt(), office.life().repeat())
        && office.cabinet().alarmsOf(incident).stream().noneMatch(AlarmTrack::isFlapping);
  }
}
