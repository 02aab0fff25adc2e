package io.bongsu.fault.incident;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Acknowledgement;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.FaultStore.FaultSnapshot;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Incident.Impacted;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens, follows and closes alarms and the incidents they belong to, and writes the messages. What
 * it changed is fetched with {@link #drain}. Not thread-safe: one thread at a time.
 */
public final class IncidentDesk {
  private final LifeSettings life;
  private final ChangeBuffer changes = new ChangeBuffer();
  private final Messages messages;
  private final StormGuard storm;
  private final Cabinet cabinet = new Cabinet();

  /**
   * An empty desk.
   *
   * @param names a device's name for people
   * @param channels where messages go, asked whenever one is written; must not block
   */
  public IncidentDesk(
      LifeSettings life,
      MessageSettings settings,
      Function<DeviceId, String> names,
      Supplier<List<Channel>> channels) {
    this.life = life;
    this.messages = new Messages(settings, names, channels, changes::add);
    this.storm = new StormGuard(settings.stormLimit());
  }

  /** Takes up what was open before a restart; tells nobody. */
  public void restore(FaultSnapshot kept, Moment now) {
    cabinet.restore(kept, now);
  }

  /** Whether an alarm of this key is open or clearing. */
  public boolean isOpen(AlarmKey key) {
    return cabinet.open(key).isPresent();
  }

  /** The alarm of this key that is open or clearing. */
  public Optional<Alarm> alarm(AlarmKey key) {
    return cabinet.open(key).map(AlarmTrack::alarm);
  }

  /**
   * Whether a new alarm of this key would be heard: not while it rests after having been closed by
   * hand.
   */
  public boolean mayOpen(AlarmKey key, Moment now) {
    return cabinet
        .track(key)
        .map(track -> !track.closedByHand() || now.isPast(track.turned(), life.manualClose()))
        .orElse(true);
  }

  /** Opens a case, or goes on with the one that closed a moment ago; gives the incident's id. */
  public long open(Case opened, Moment now) {
    Optional<IncidentTrack> recent = recentIncident(opened, now);
    if (recent.isPresent()) {
      return comeBack(recent.get(), opened, now);
    }
    OptionalLong shelter = storm.shelter(opened.roots().getFirst().key().condition(), now);
    Optional<IncidentTrack> haven =
        shelter.isPresent()
            ? cabinet.incident(shelter.getAsLong()).filter(IncidentTrack::isOpen)
            : Optional.empty();
    return haven.isPresent() ? shelter(haven.get(), opened, now) : begin(opened, now);
  }

  /** A key that is open is bad again, or still. */
  public void bad(AlarmKey key, Moment now) {
    cabinet
        .open(key)
        .filter(track -> track.bad(now))
        .ifPresent(track -> changes.add(track.alarm()));
  }

  /** A key that is open is good. */
  public void good(AlarmKey key, Moment now) {
    cabinet
        .open(key)
        .filter(track -> track.good(now))
        .ifPresent(track -> changes.add(track.alarm()));
  }

  /** Closes at once, without waiting; unknown keys are ignored. */
  public void close(AlarmKey key, String reason, Moment now) {
    cabinet.open(key).ifPresent(track -> close(track, reason, now));
  }

  /**
   * Another alarm tells it better: the old one closes, the new one becomes a cause of the same
   * incident, silently.
   */
  public void replace(AlarmKey old, Trouble better, String title, Moment now) {
    AlarmTrack track = cabinet.open(old).orElseThrow();
    IncidentTrack incident = cabinet.incident(track.alarm().incident()).orElseThrow();
    addRoot(incident, better, now);
    track.close("replaced", now);
    changes.add(track.alarm());
    incident.dropRoot(track.alarm().id());
    incident.describe(title, better.reason());
    incident.note(now, "updated", IncidentTrack.SELF, better.text());
    changes.add(incident.view());
  }

  /** Adds a cause to an open incident, silently. */
  public void join(long incident, Trouble trouble, Moment now) {
    cabinet
        .incident(incident)
        .ifPresent(track -> {
          addRoot(track, trouble, now);
          changes.add(track.view());
        });
  }

  /** Completes the list of what an incident takes down, silently. */
  public void impacted(long incident, List<Impacted> impacted) {
    cabinet
        .incident(incident)
        .filter(track -> track.impacted(List.copyOf(impacted)))
        .ifPresent(track -> changes.add(track.view()));
  }

  /**
   * Lets time pass: closes what was good for long enough, ends flapping and old acknowledgements.
   */
  public void tick(Moment now) {
    for (AlarmTrack track : cabinet.openTracks()) {
      if (track.mayClose(now, life)) {
        close(track, "recovered", now);
      } else if (track.settlesBad(now, life.flapping())) {
        tellAbout(track, "It stopped flapping and stays bad", now);
      }
    }
    for (IncidentTrack incident : cabinet.openIncidents()) {
      Acknowledgement ack = incident.acknowledgement();
      if (ack != null && now.wall().isAfter(ack.at().plus(life.acknowledged()))) {
        unacknowledge(incident, IncidentTrack.SELF, now);
      }
    }
    cabinet.forgetBefore(now, life);
  }

  /** Somebody takes an incident and its alarms on; false when it is not open. */
  public boolean acknowledgeIncident(long id, String by, String comment, Moment now) {
    Optional<IncidentTrack> incident = cabinet.incident(id).filter(IncidentTrack::isOpen);
    incident.ifPresent(track -> {
      Acknowledgement ack = new Acknowledgement(by, now.wall(), comment);
      track.acknowledge(ack);
      track.note(now, "acknowledged", by, comment);
      cabinet
          .alarmsOf(track)
          .forEach(alarm -> {
            alarm.acknowledge(ack);
            changes.add(alarm.alarm());
          });
      changes.add(track.view());
    });
    return incident.isPresent();
  }

  /** Nobody has it any more; false when it is not open. */
  public boolean unacknowledgeIncident(long id, String by, Moment now) {
    Optional<IncidentTrack> incident = cabinet.incident(id).filter(IncidentTrack::isOpen);
    incident.ifPresent(track -> unacknowledge(track, by, now));
    return incident.isPresent();
  }

  /** Notes something; false when it is not open. */
  public boolean comment(long id, String by, String text, Moment now) {
    Optional<IncidentTrack> incident = cabinet.incident(id).filter(IncidentTrack::isOpen);
    incident.ifPresent(track -> {
      track.note(now, "comment", by, text);
      changes.add(track.view());
    });
    return incident.isPresent();
  }

  /** Takes one alarm on, or with null gives it back; false when it is not open. */
  public boolean acknowledgeAlarm(long id, @Nullable Acknowledgement ack) {
    Optional<AlarmTrack> alarm = cabinet.openById(id);
    alarm.ifPresent(track -> {
      track.acknowledge(ack);
      changes.add(track.alarm());
    });
    return alarm.isPresent();
  }

  /** Closes an alarm by hand; false when it is not open. */
  public boolean closeAlarm(long id, String by, String comment, Moment now) {
    Optional<AlarmTrack> alarm = cabinet.openById(id);
    alarm.ifPresent(track -> {
      cabinet
          .incident(track.alarm().incident())
          .ifPresent(incident -> incident.note(now, "updated", by, "Closed by hand. " + comment));
      close(track, AlarmTrack.BY_HAND, now);
    });
    return alarm.isPresent();
  }

  /** Everything that changed since the last call. */
  public FaultChange drain() {
    return changes.drain();
  }

  private Optional<IncidentTrack> recentIncident(Case opened, Moment now) {
    return opened.roots().stream()
        .flatMap(root -> cabinet.track(root.key()).stream())
        .filter(track -> !track.isOpen() && !track.closedByHand())
        .filter(track -> !now.isPast(track.turned(), life.reopen()))
        .flatMap(track -> cabinet.incident(track.alarm().incident()).stream())
        .findFirst();
  }

  private long begin(Case opened, Moment now) {
    IncidentTrack incident =
        cabinet.newIncident(opened.title(), opened.cause(), opened.since(), now);
    opened.roots().forEach(root -> addRoot(incident, root, now));
    incident.impacted(List.copyOf(opened.impacted()));
    Trouble first = opened.roots().getFirst();
    if (storm.opened(first.key().condition(), incident.id(), now)) {
      incident.describe(StormText.title(first.key().condition()), StormText.CAUSE);
    }
    incident.note(now, "opened", IncidentTrack.SELF, opened.cause());
    messages.firing(incident, now);
    changes.add(incident.view());
    return incident.id();
  }

  private long shelter(IncidentTrack incident, Case opened, Moment now) {
    opened.roots().forEach(root -> addRoot(incident, root, now));
    changes.add(incident.view());
    return incident.id();
  }

  private long comeBack(IncidentTrack incident, Case opened, Moment now) {
    boolean wasOpen = incident.isOpen();
    incident.reopen(now);
    incident.describe(opened.title(), opened.cause());
    incident.impacted(List.copyOf(opened.impacted()));
    opened.roots().forEach(root -> addRoot(incident, root, now));
    boolean flaps = opened.roots().stream().anyMatch(root -> flaps(root.key(), now));
    incident.note(
        now,
        "updated",
        IncidentTrack.SELF,
        flaps ? "Flapping: muted until it calms down" : "Bad again");
    if (flaps) {
      incident.describe(opened.title() + " (flapping)", opened.cause());
    }
    if (flaps || !wasOpen) {
      messages.followUp(incident, "updated", now);
    }
    changes.add(incident.view());
    return incident.id();
  }

  private boolean flaps(AlarmKey key, Moment now) {
    return cabinet.open(key).map(track -> track.beginsToFlap(now, life.flapping())).orElse(false);
  }

  private void addRoot(IncidentTrack incident, Trouble trouble, Moment now) {
    AlarmTrack track = cabinet.raise(trouble, incident.id(), now, life);
    incident.root(
        new Incident.Root(
            track.alarm().id(), trouble.key().device(), trouble.key().object(), trouble.reason()),
        trouble.severity());
    changes.add(track.alarm());
  }

  private void close(AlarmTrack track, String reason, Moment now) {
    track.close(reason, now);
    changes.add(track.alarm());
    cabinet
        .incident(track.alarm().incident())
        .filter(incident -> incident.isOpen() && cabinet.alarmsOf(incident).isEmpty())
        .ifPresent(incident -> resolve(incident, reason, now));
  }

  private void resolve(IncidentTrack incident, String reason, Moment now) {
    incident.resolve(now);
    incident.note(now, "resolved", IncidentTrack.SELF, "Every cause is closed (" + reason + ")");
    messages.followUp(incident, "resolved", now);
    changes.add(incident.view());
  }

  private void tellAbout(AlarmTrack track, String text, Moment now) {
    cabinet
        .incident(track.alarm().incident())
        .ifPresent(incident -> {
          incident.note(now, "updated", IncidentTrack.SELF, text);
          messages.followUp(incident, "updated", now);
          changes.add(incident.view());
        });
    changes.add(track.alarm());
  }

  private void unacknowledge(IncidentTrack incident, String by, Moment now) {
    incident.acknowledge(null);
    incident.note(now, "unacknowledged", by, "");
    cabinet
        .alarmsOf(incident)
        .forEach(alarm -> {
          alarm.acknowledge(null);
          changes.add(alarm.alarm());
        });
    changes.add(incident.view());
  }
}
