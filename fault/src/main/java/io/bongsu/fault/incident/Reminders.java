package io.bongsu.fault.incident;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import java.util.function.Predicate;

/**
 * Tells again of incidents that stay open and that nobody took on. What is known of an alarm may be
 * old, because its device does not answer any more: that is told on its own, and this one waits.
 */
final class Reminders {
  private final Office office;

  Reminders(Office office) {
    this.office = office;
  }

  void tick(Moment now, Predicate<Alarm> isOld) {
    if (office.life().repeat().isZero()) {
      return;
    }
    for (IncidentTrack incident : office.cabinet().openIncidents()) {
      if (isDue(incident, now) && isOld(incident, isOld)) {
        incident.toldAt(now);
      } else if (isDue(incident, now)) {
        Reason note = ReasonCode.STILL_OPEN.of();
        incident.note(now, "updated", IncidentTrack.SELF, note);
        office.messages().followUp(incident, "updated", note, now);
        office.changes().add(incident.view());
      }
    }
  }

  private boolean isOld(IncidentTrack incident, Predicate<Alarm> isOld) {
    return office.cabinet().alarmsOf(incident).stream().map(AlarmTrack::alarm).allMatch(isOld);
  }

  private boolean isDue(IncidentTrack incident, Moment now) {
    return incident.acknowledgement() == null
        && !incident.told().isEmpty()
        && now.isPast(incident.toldAt(), office.life().repeat())
        && office.cabinet().alarmsOf(incident).stream().noneMatch(AlarmTrack::isFlapping);
  }
}
