package io.bongsu.fault.incident;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.FaultStore.FaultSnapshot;
import io.bongsu.model.fault.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Every alarm and incident that may still change, by key and number; numbers are given here. */
final class Cabinet {
  private final Map<AlarmKey, AlarmTrack> byKey = new HashMap<>();
  private final Map<Long, AlarmTrack> openById = new TreeMap<>();
  private final Map<Long, IncidentTrack> incidents = new TreeMap<>();
  private long nextAlarm = 1;
  private long nextIncident = 1;

  void restore(FaultSnapshot kept, Moment now) {
    nextAlarm = Math.max(nextAlarm, kept.nextAlarm());
    nextIncident = Math.max(nextIncident, kept.nextIncident());
    kept.incidents()
        .forEach(incident -> incidents.put(incident.id(), IncidentTrack.restored(incident, now)));
    kept.alarms().forEach(alarm -> file(AlarmTrack.restored(alarm, now)));
  }

  Optional<AlarmTrack> track(AlarmKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  Optional<AlarmTrack> open(AlarmKey key) {
    return track(key).filter(AlarmTrack::isOpen);
  }

  Optional<AlarmTrack> openById(long id) {
    return Optional.ofNullable(openById.get(id)).filter(AlarmTrack::isOpen);
  }

  List<AlarmTrack> openTracks() {
    return openById.values().stream().filter(AlarmTrack::isOpen).toList();
  }

  Optional<IncidentTrack> incident(long id) {
    return Optional.ofNullable(incidents.get(id));
  }

  List<IncidentTrack> openIncidents() {
    return incidents.values().stream().filter(IncidentTrack::isOpen).toList();
  }

  /** The alarms of an incident that are not closed. */
  List<AlarmTrack> alarmsOf(IncidentTrack incident) {
    return incident.rootAlarms().stream()
        .map(openById::get)
        .filter(Objects::nonNull)
        .filter(AlarmTrack::isOpen)
        .toList();
  }

  IncidentTrack newIncident(Reason title, Reason cause, Instant openedAt, Moment now) {
    IncidentTrack incident = new IncidentTrack(nextIncident++, title, cause, openedAt, now);
    incidents.put(incident.id(), incident);
    return incident;
  }

  /**
   * The alarm for this: the open one, the one that closed a moment ago in this incident, or a new
   * one.
   */
  AlarmTrack raise(Trouble trouble, long incident, Moment now, LifeSettings life) {
    AlarmTrack known = byKey.get(trouble.key());
    if (known == null) {
      return file(begin(trouble, incident, now));
    }
    if (!known.isOpen()) {
      known.reopen(next(known, trouble, incident, now, life), now);
      openById.put(known.alarm().id(), known);
    }
    return known;
  }

  /** Drops what closed so long ago that nothing can come of it. */
  void forgetBefore(Moment now, LifeSettings life) {
    Duration longest = life.memory();
    openById.values().removeIf(track -> !track.isOpen());
    byKey.values().removeIf(track -> !track.isOpen() && now.isPast(track.turned(), longest));
    incidents.values().removeIf(track -> !track.isOpen() && now.isPast(track.turned(), longest));
  }

  private AlarmTrack begin(Trouble trouble, long incident, Moment now) {
    AlarmTrack track = new AlarmTrack(AlarmEdits.opened(nextAlarm++, trouble, incident), now);
    track.began(now);
    return track;
  }

  private Alarm next(
      AlarmTrack known, Trouble trouble, long incident, Moment now, LifeSettings life) {
    boolean same = known.alarm().incident() == incident && known.isSoonAfter(trouble, now, life);
    return same
        ? AlarmEdits.reopened(known.alarm(), trouble)
        : AlarmEdits.opened(nextAlarm++, trouble, incident);
  }

  private AlarmTrack file(AlarmTrack track) {
    byKey.put(track.key(), track);
    openById.put(track.alarm().id(), track);
    return track;
  }
}
