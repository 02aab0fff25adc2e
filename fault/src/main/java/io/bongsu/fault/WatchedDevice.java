package io.bongsu.fault;

import io.bongsu.fault.condition.AgentTracker;
import io.bongsu.fault.condition.ConditionSettings;
import io.bongsu.fault.condition.PortReading;
import io.bongsu.fault.condition.PortTracker;
import io.bongsu.fault.condition.ReachTracker;
import io.bongsu.fault.condition.Verdict;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.poll.PollResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All the engine holds about one device; used by the engine's thread only. */
final class WatchedDevice {
  final DeviceId id;
  final ReachTracker reach;
  private final Set<WatchedDevice> silent;
  final AgentTracker agent;
  final Map<String, PortTracker> ports = new HashMap<>();
  final WatchedValues values = new WatchedValues();

  /** What it last told of its ports, null nothing yet. */
  @Nullable PortReading reading;

  /** Whether a port in there was new, changed or down. */
  boolean portsMatter = true;

  boolean enabled = true;
  @Nullable DeviceSpec spec;
  Stage stage = Stage.NONE;
  Reason reason = Reason.NONE;

  /** How people see it, null when it was not shown yet. */
  FaultView.@Nullable Standing shown;

  /** When it was last confirmed silent, or its judgement began anew. */
  @Nullable Moment confirmedAt;

  /** When it last came back from silence. */
  @Nullable Moment backAt;

  /** Since when no open cause explains its silence any more. */
  @Nullable Moment unexplainedSince;

  /** A device nobody asked yet; it adds itself to those that are silent, and takes itself out. */
  WatchedDevice(DeviceId id, ConditionSettings settings, Set<WatchedDevice> silent) {
    this.id = id;
    this.silent = silent;
    this.reach = new ReachTracker(settings);
    this.agent = new AgentTracker(settings);
  }

  /** Takes a status poll in. */
  void asked(PollResult result, Moment now) {
    reach.accept(result, now);
    if (reach.verdict() == Verdict.BAD) {
      silent.add(this);
    } else {
      silent.remove(this);
    }
  }

  /** Goes on from before a restart: silent until it answers. */
  void assumeSilent(Moment now) {
    reach.assumeSilent(now);
    silent.add(this);
  }

  boolean isSilent() {
    return enabled && reach.verdict() == Verdict.BAD;
  }

  boolean answers() {
    return enabled && reach.verdict() == Verdict.OK;
  }

  /** What is known of a port, from now on at the latest. */
  PortTracker port(String key) {
    return ports.computeIfAbsent(key, _ -> new PortTracker());
  }

  AlarmKey downKey() {
    return new AlarmKey(id, "", Condition.DEVICE_DOWN);
  }

  /** Whether it answered a poll that was asked after this. */
  boolean heardAfter(@Nullable Moment moment) {
    Moment heard = reach.heardAt();
    return heard != null && (moment == null || heard.isAfter(moment));
  }

  /** Asks for judgement, with fresh timers. */
  void pend(Moment now) {
    stage = Stage.PENDING;
    confirmedAt = now;
    unexplainedSince = null;
  }

  /** Published. */
  void judged(Stage as, Reason why) {
    stage = as;
    reason = why;
    unexplainedSince = null;
  }

  /** Answers again. */
  void back(Moment now) {
    stage = Stage.NONE;
    reason = Reason.NONE;
    confirmedAt = null;
    unexplainedSince = null;
    backAt = now;
  }
}
