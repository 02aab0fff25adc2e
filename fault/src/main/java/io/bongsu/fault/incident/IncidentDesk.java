package io.bongsu.fault.incident;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.FaultStore.FaultSnapshot;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Incident.Impacted;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import io.bongsu.model.fault.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

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
  private final Closing closing;
  private final Reminders reminders;
  private final PersonDesk people;

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
    Office office = new Office(cabinet, changes, messages, life);
    this.closing = new Closing(office);
    this.reminders = new Reminders(office);
    this.people = new PersonDesk(office, closing);
  }

  /** Where people say what they want. */
  public PersonDesk people() {
    return people;
  }

  /**
   * Takes up what was open before a restart, and what closed so short a time before that it may
   * come back; tells nobody.
   */
  public void restore(FaultSnapshot kept, FaultSnapshot closed, Moment now) {
    cabinet.restore(closed, now);
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
    return cabinet.track(key).filter(track -> track.rests(now, life)).isEmpty();
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

  /** A key is good: what is open of it begins to close, and a rest ends. */
  public void good(AlarmKey key, Moment now) {
    cabinet.track(key).ifPresent(AlarmTrack::endRest);
    cabinet
        .open(key)
        .filter(track -> track.good(now))
        .ifPresent(track -> changes.add(track.alarm()));
  }

  /** Closes at once, without waiting; unknown keys are ignored. */
  public void close(AlarmKey key, String reason, Moment now) {
    cabinet.open(key).ifPresent(track -> closing.close(track, reason, now));
  }

  /**
   * Another alarm tells it better: the old one closes, the new one becomes a cause of the same
   * incident, silently unless that makes it more severe.
   */
  public void replace(AlarmKey old, Trouble better, Moment now) {
    AlarmTrack track = cabinet.open(old).orElseThrow();
    IncidentTrack incident = cabinet.incident(track.alarm().incident()).orElseThrow();
    Severity before = incident.severity();
    addRoot(incident, better, now);
    track.close("replaced", now);
    changes.add(track.alarm());
    incident.dropRoot(track.alarm().id());
    incident.describe(better.text(), better.reason());
    update(incident, before, better.text(), now);
  }

  /**
   * An open alarm turned out to be worse than it was told: people hear of it, also those for whom
   * it was too mild before. Nothing happens when it is not worse.
   */
  public void worsen(Trouble worse, Moment now) {
    cabinet
        .open(worse.key())
        .filter(track -> track.rises(worse))
        .ifPresent(track -> {
          changes.add(track.alarm());
          cabinet
              .incident(track.alarm().incident())
              .ifPresent(incident -> worsen(incident, track, worse, now));
        });
  }

  private void worsen(IncidentTrack incident, AlarmTrack track, Trouble worse, Moment now) {
    Severity before = incident.severity();
    root(incident, track, worse);
    if (incident.rootAlarms().size() == 1) {
      incident.describe(worse.text(), worse.reason());
    }
    update(incident, before, ReasonCode.MORE_SEVERE.of().then(worse.text()), now);
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
   * Lets time pass: closes what was good for long enough, ends flapping and old acknowledgements,
   * and reminds of what nobody took on.
   *
   * @param isOld whether what is known of an alarm is old, so that nobody is reminded of it
   */
  public void tick(Moment now, Predicate<Alarm> isOld) {
    for (AlarmTrack track : cabinet.openTracks()) {
      if (track.mayClose(now, life)) {
        closing.close(track, AlarmTrack.RECOVERED, now);
      } else if (track.settlesBad(now, life.flapping())) {
        tellAbout(track, ReasonCode.STAYS_BAD.of(), now);
      }
    }
    people.tick(now);
    reminders.tick(now, isOld);
    cabinet.forgetBefore(now, life);
  }

  /** Everything that changed since the last call. */
  public FaultChange drain() {
    return changes.drain();
  }

  private Optional<IncidentTrack> recentIncident(Case opened, Moment now) {
    return opened.roots().stream()
        .flatMap(root ->
            cabinet.track(root.key()).filter(track -> track.isSoonAfter(root, now, life)).stream())
        .filter(track -> !track.isOpen() && !track.closedByHand())
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
      incident.describe(StormText.title(first.key().condition()), StormText.cause());
    }
    incident.note(now, "opened", IncidentTrack.SELF, opened.cause());
    messages.tell(incident, Reason.NONE, now);
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
    Severity before = incident.severity();
    incident.reopen(now);
    incident.describe(opened.title(), opened.cause());
    incident.impacted(List.copyOf(opened.impacted()));
    opened.roots().forEach(root -> addRoot(incident, root, now));
    boolean flaps = opened.roots().stream().anyMatch(root -> flaps(root.key(), now));
    Reason note = flaps ? ReasonCode.FLAPS.of() : ReasonCode.BAD_AGAIN.of();
    if (flaps) {
      incident.describe(opened.title().then(ReasonCode.FLAPPING.of()), opened.cause());
    }
    update(incident, before, note, now);
    if (incident.severity() == before && (flaps || !wasOpen)) {
      messages.followUp(incident, "updated", note, now);
    }
    changes.add(incident.view());
    return incident.id();
  }

  /** Notes what is new; tells it when it made the incident more severe. */
  private void update(IncidentTrack incident, Severity before, Reason note, Moment now) {
    incident.note(now, "updated", IncidentTrack.SELF, note);
    if (incident.severity().compareTo(before) > 0) {
      messages.tell(incident, note, now);
    }
    changes.add(incident.view());
  }

  private boolean flaps(AlarmKey key, Moment now) {
    Optional<AlarmTrack> begins =
        cabinet.open(key).filter(track -> track.beginsToFlap(now, life.flapping()));
    begins.ifPresent(track -> changes.add(track.alarm()));
    return begins.isPresent();
  }

  private void addRoot(IncidentTrack incident, Trouble trouble, Moment now) {
    AlarmTrack track = cabinet.raise(trouble, incident.id(), now, life);
    root(incident, track, trouble);
    changes.add(track.alarm());
  }

  private static void root(IncidentTrack incident, AlarmTrack track, Trouble trouble) {
    if (trouble.key().condition() == Condition.MESSAGES_DEAD) {
      incident.avoided().add(Long.valueOf(trouble.key().object()));
    }
    incident.root(
        new Incident.Root(
            track.alarm().id(), trouble.key().device(), trouble.key().object(), trouble.reason()),
        trouble.severity());
  }

  private void tellAbout(AlarmTrack track, Reason text, Moment now) {
    cabinet
        .incident(track.alarm().incident())
        .ifPresent(incident -> {
          incident.note(now, "updated", IncidentTrack.SELF, text);
          messages.followUp(incident, "updated", text, now);
          changes.add(incident.view());
        });
    changes.add(track.alarm());
  }
}
