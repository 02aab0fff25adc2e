package io.bongsu.fault.incident;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.fault.Acknowledgement;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Incident.Activity;
import io.bongsu.model.fault.Incident.Impacted;
import io.bongsu.model.fault.Incident.Root;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import io.bongsu.model.fault.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One incident while it changes; {@link #view} is what everybody else gets. */
final class IncidentTrack {
  static final String SELF = "Bongsu";
  private static final String CHANNEL = "channel ";
  private static final Set<String> TELLING = Set.of("notified", "updated");

  private final long id;
  private final Instant openedAt;
  private final Map<Long, Root> roots = new LinkedHashMap<>();
  private final List<Activity> activity = new ArrayList<>();
  private final Set<Long> told = new TreeSet<>();
  private final Set<Long> avoided = new TreeSet<>();
  private Severity severity = Severity.INDETERMINATE;
  private Reason title;
  private Reason cause;
  private List<Impacted> impacted = List.of();
  private @Nullable Instant resolvedAt;
  private @Nullable Acknowledgement acknowledgement;
  private Moment turned;
  private Moment toldAt;

  IncidentTrack(long id, Reason title, Reason cause, Instant openedAt, Moment now) {
    this.id = id;
    this.title = title;
    this.cause = cause;
    this.openedAt = openedAt;
    this.turned = now;
    this.toldAt = now;
  }

  static IncidentTrack restored(Incident kept, Moment now) {
    IncidentTrack track =
        new IncidentTrack(kept.id(), kept.title(), kept.cause(), kept.openedAt(), now);
    track.severity = kept.severity();
    track.impacted = kept.impacted();
    track.resolvedAt = kept.resolvedAt();
    track.acknowledgement = kept.acknowledgement();
    track.activity.addAll(kept.activity());
    kept.roots().forEach(root -> track.roots.put(root.alarm(), root));
    kept.activity().stream()
        .filter(entry -> entry.kind().equals("notified") && entry.actor().startsWith(CHANNEL))
        .forEach(
            entry -> track.told.add(Long.parseLong(entry.actor().substring(CHANNEL.length()))));
    kept.activity().stream()
        .filter(entry -> TELLING.contains(entry.kind()))
        .forEach(entry -> track.toldAt = now.at(entry.at()));
    track.turned = kept.resolvedAt() == null ? now : now.at(kept.resolvedAt());
    return track;
  }

  Incident view() {
    return new Incident(
        id,
        severity,
        title,
        cause,
        openedAt,
        resolvedAt,
        List.copyOf(roots.values()),
        impacted,
        acknowledgement,
        List.copyOf(activity));
  }

  long id() {
    return id;
  }

  boolean isOpen() {
    return resolvedAt == null;
  }

  /** When it last opened or resolved. */
  Moment turned() {
    return turned;
  }

  Severity severity() {
    return severity;
  }

  Set<Long> rootAlarms() {
    return roots.keySet();
  }

  @Nullable Acknowledgement acknowledgement() {
    return acknowledgement;
  }

  /** Channels that heard of its beginning. */
  Set<Long> told() {
    return told;
  }

  /** Channels that this cannot be told to, because it is about them. */
  Set<Long> avoided() {
    return avoided;
  }

  /** When its channels last heard of it. */
  Moment toldAt() {
    return toldAt;
  }

  void toldAt(Moment now) {
    toldAt = now;
  }

  /** Counts what happened so far: makes the next message's key different from every earlier one. */
  int sequence() {
    return activity.size();
  }

  void root(Root root, Severity ofRoot) {
    roots.put(root.alarm(), root);
    severity = ofRoot.compareTo(severity) > 0 ? ofRoot : severity;
  }

  void dropRoot(long alarm) {
    roots.remove(alarm);
  }

  void describe(Reason newTitle, Reason newCause) {
    title = newTitle;
    cause = newCause;
  }

  /** True when this is new. */
  boolean impacted(List<Impacted> now) {
    boolean changed = !impacted.equals(now);
    impacted = now;
    return changed;
  }

  void acknowledge(@Nullable Acknowledgement next) {
    acknowledgement = next;
  }

  void resolve(Moment now) {
    resolvedAt = now.wall();
    turned = now;
  }

  void reopen(Moment now) {
    resolvedAt = null;
    turned = now;
  }

  void note(Moment now, String kind, String actor, Reason text) {
    activity.add(new Activity(now.wall(), kind, actor, text));
  }

  void tell(Moment now, long channel, String name) {
    told.add(channel);
    note(now, "notified", CHANNEL + channel, ReasonCode.QUEUED.of("channel", name));
  }
}
