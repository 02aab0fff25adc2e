package io.bongsu.fault;

import io.bongsu.fault.condition.Verdict;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmState;
import io.bongsu.model.fault.FaultListener;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import io.bongsu.model.fault.Severity;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Works out how each device stands for people and says so when it changes. */
final class StatusBoard {
  private static final FaultView.Standing UP = new FaultView.Standing(DeviceStatus.UP, Reason.NONE);

  private static final FaultView.Standing OFF =
      new FaultView.Standing(DeviceStatus.UNKNOWN, ReasonCode.SWITCHED_OFF.of());

  private final Scene scene;
  private final FaultListener listener;
  private final Map<DeviceId, TreeMap<Long, Reason>> troubles = new HashMap<>();

  StatusBoard(Scene scene, FaultListener listener) {
    this.scene = scene;
    this.listener = listener;
  }

  /** An alarm changed; it concerns these devices. */
  void alarm(Alarm alarm, Collection<DeviceId> concerned) {
    boolean degrades =
        alarm.state() == AlarmState.OPEN && alarm.severity().compareTo(Severity.WARNING) > 0;
    for (DeviceId id : concerned) {
      if (degrades) {
        troubles.computeIfAbsent(id, _ -> new TreeMap<>()).put(alarm.id(), alarm.text());
      } else if (troubles.containsKey(id)) {
        troubles.get(id).remove(alarm.id());
      }
    }
  }

  void forget(WatchedDevice device) {
    troubles.remove(device.id);
    device.shown = null;
    scene.view.forget(device.id);
  }

  void update(WatchedDevice device, Moment now) {
    FaultView.Standing standing = standing(device);
    if (standing.equals(device.shown)) {
      return;
    }
    device.shown = standing;
    if (scene.view.put(device.id, standing)) {
      listener.statusChanged(device.id, standing.status(), standing.reason(), now.wall());
    }
  }

  void updateAll(Moment now) {
    scene.devices.all().forEach(device -> update(device, now));
  }

  private FaultView.Standing standing(WatchedDevice device) {
    if (!device.enabled) {
      return OFF;
    }
    return switch (device.stage) {
      case ROOT -> new FaultView.Standing(DeviceStatus.DOWN, device.reason);
      case BEHIND -> new FaultView.Standing(DeviceStatus.UNREACHABLE, device.reason);
      case FROZEN -> new FaultView.Standing(DeviceStatus.UNKNOWN, device.reason);
      case PENDING -> scene.view.standing(device.id);
      case NONE -> answering(device);
    };
  }

  private FaultView.Standing answering(WatchedDevice device) {
    if (device.reach.verdict() == Verdict.NODATA) {
      return scene.view.standing(device.id);
    }
    TreeMap<Long, Reason> open = troubles.get(device.id);
    return open == null || open.isEmpty()
        ? UP
        : new FaultView.Standing(DeviceStatus.DEGRADED, open.firstEntry().getValue());
  }
}
