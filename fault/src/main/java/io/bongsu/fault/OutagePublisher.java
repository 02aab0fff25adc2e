package io.bongsu.fault;

import io.bongsu.fault.rootcause.Outage;
import io.bongsu.fault.rootcause.Outage.Cut;
import io.bongsu.fault.rootcause.Outage.Frontier;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Incident.Impacted;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells what was judged: opens incidents for causes and keeps the list of what hangs behind them
 * complete.
 */
final class OutagePublisher {
  private static final Duration ONE_STORY = Duration.ofSeconds(60);

  private final Scene scene;
  private final OutageText text;
  private final RootGrouping grouping;
  private final Map<Long, Map<DeviceId, Impacted>> impacted = new HashMap<>();
  private final Map<Integer, DoorStory> doorStories = new HashMap<>();

  OutagePublisher(Scene scene) {
    this.scene = scene;
    this.text = new OutageText(scene);
    this.grouping = new RootGrouping(scene);
  }

  private List<DeviceId> lastCauses = List.of();
  private Reason lastText = Reason.NONE;

  private record DoorStory(long incident, Moment at) {}

  /** Publishes outages that settled in the same moment. */
  void publish(List<Outage> ready, Moment now) {
    List<Frontier> roots = new ArrayList<>();
    for (Outage outage : ready) {
      for (Frontier root : outage.frontier()) {
        if (scene.devices.put(root.device()).stage == Stage.PENDING && !joins(root, now)) {
          roots.add(root);
        }
      }
    }
    Map<DeviceId, List<Cut>> behind = behindEach(ready);
    grouping.group(roots).forEach(group -> open(group, behind, now));
    ready.forEach(outage -> complete(outage));
  }

  /** Updates what hangs behind open causes; silent. */
  void complete(Outage outage) {
    Map<DeviceId, Long> incidents = new HashMap<>();
    outage.frontier().forEach(root -> incidents.put(root.device(), incident(root.device())));
    Map<Long, Map<DeviceId, Impacted>> found = new LinkedHashMap<>();
    for (Cut cut : outage.cut()) {
      if (isCause(cut.device())) {
        continue;
      }
      Reason reason = behindText(cut.behind());
      for (DeviceId cause : cut.behind()) {
        found
            .computeIfAbsent(incidents.getOrDefault(cause, 0L), _ -> new TreeMap<>())
            .put(cut.device(), new Impacted(cut.device(), reason, cut.silent()));
      }
      settle(cut, reason, incidents);
    }
    found.remove(0L);
    found.forEach(this::complete);
  }

  /** Goes on from before a restart. */
  void restore(Incident kept) {
    Map<DeviceId, Impacted> all = new TreeMap<>();
    kept.impacted().forEach(one -> all.put(one.device(), one));
    impacted.put(kept.id(), all);
  }

  /** Forgets stories that are over. */
  void tidy(Moment now) {
    doorStories.values().removeIf(story -> now.isPast(story.at(), ONE_STORY));
    impacted.keySet().removeIf(id -> !scene.view.isOpen(id));
  }

  /** The devices that were silent behind this cause. */
  Collection<DeviceId> behind(WatchedDevice cause) {
    return impacted.getOrDefault(incident(cause.id), Map.of()).keySet();
  }

  private void complete(long incident, Map<DeviceId, Impacted> found) {
    Map<DeviceId, Impacted> all = new TreeMap<>();
    impacted
        .getOrDefault(incident, Map.of())
        .forEach((id, one) -> {
          if (one.confirmed()) {
            all.put(id, one);
          }
        });
    found.forEach((id, one) -> {
      if (one.confirmed() || !all.containsKey(id)) {
        all.put(id, one);
      }
    });
    if (!all.equals(impacted.put(incident, all))) {
      scene.desk.impacted(incident, List.copyOf(all.values()));
    }
  }

  private void settle(Cut cut, Reason reason, Map<DeviceId, Long> incidents) {
    WatchedDevice device = scene.devices.put(cut.device());
    if (cut.silent()) {
      boolean judged =
          cut.behind().stream().anyMatch(cause -> scene.devices.put(cause).stage != Stage.PENDING);
      if (judged) {
        device.judged(Stage.BEHIND, reason);
        long incident =
            cut.behind().stream().mapToLong(id -> incidents.getOrDefault(id, 0L)).max().orElse(0);
        scene.view.silence(new SilencedAlarm(device.downKey(), reason, incident));
      }
    }
  }

  private void open(RootGroup group, Map<DeviceId, List<Cut>> behind, Moment now) {
    Map<DeviceId, Impacted> cut = new TreeMap<>();
    for (Frontier root : group.roots()) {
      for (Cut one : behind.getOrDefault(root.device(), List.of())) {
        if (!isCause(one.device())) {
          cut.put(one.device(), new Impacted(one.device(), behindText(one.behind()), one.silent()));
        }
      }
    }
    List<Impacted> list = List.copyOf(cut.values());
    long incident = scene.desk.open(text.of(group, list, since(group, now)), now);
    impacted.put(incident, cut);
    if (group.door() >= 0) {
      doorStories.put(group.door(), new DoorStory(incident, now));
    }
    group.roots().forEach(this::markRoot);
  }

  /**
   * A latecomer beside a neighbour whose other neighbours went silent a moment ago is part of that
   * story.
   */
  private boolean joins(Frontier root, Moment now) {
    for (int door : root.doors()) {
      DoorStory story = doorStories.get(door);
      if (story != null
          && !now.isPast(story.at(), ONE_STORY)
          && scene.view.isOpen(story.incident())) {
        scene.desk.join(story.incident(), text.trouble(root, now.wall()), now);
        markRoot(root);
        return true;
      }
    }
    return false;
  }

  private void markRoot(Frontier root) {
    WatchedDevice device = scene.devices.put(root.device());
    device.judged(Stage.ROOT, ReasonCode.DEVICE_SILENT.of("device", scene.name(root.device())));
    scene.view.unsilence(device.downKey());
  }

  private Instant since(RootGroup group, Moment now) {
    Moment first = now;
    for (Frontier root : group.roots()) {
      Moment since = scene.devices.put(root.device()).reach.silentSince();
      first = since == null ? first : Moment.earlier(first, since);
    }
    return first.wall();
  }

  /** Devices of one pocket share their causes, so they share the sentence. */
  private Reason behindText(List<DeviceId> causes) {
    if (!causes.equals(lastCauses)) {
      lastCauses = causes;
      lastText = text.behind(causes);
    }
    return lastText;
  }

  private boolean isCause(DeviceId device) {
    return scene.devices.put(device).stage == Stage.ROOT;
  }

  private long incident(DeviceId root) {
    return scene.desk.alarm(scene.devices.put(root).downKey()).map(Alarm::incident).orElse(0L);
  }

  private static Map<DeviceId, List<Cut>> behindEach(List<Outage> outages) {
    Map<DeviceId, List<Cut>> behind = new HashMap<>();
    for (Outage outage : outages) {
      for (Cut cut : outage.cut()) {
        cut.behind().forEach(root -> behind.computeIfAbsent(root, _ -> new ArrayList<>()).add(cut));
      }
    }
    return behind;
  }
}
