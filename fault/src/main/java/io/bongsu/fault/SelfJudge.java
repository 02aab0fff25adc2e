package io.bongsu.fault;

import io.bongsu.fault.incident.Case;
import io.bongsu.fault.incident.Trouble;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bongsu's own troubles as alarms like any other. */
final class SelfJudge {
  private final Scene scene;
  private final Map<AlarmKey, Moment> since = new HashMap<>();

  SelfJudge(Scene scene) {
    this.scene = scene;
  }

  void accept(Collection<SelfFinding> findings, Moment now) {
    for (SelfFinding finding : findings) {
      AlarmKey key = new AlarmKey(DeviceId.SELF, finding.object(), finding.condition());
      if (finding.bad()) {
        bad(key, finding, now);
      } else {
        since.remove(key);
        scene.desk.good(key, now);
      }
    }
  }

  private void bad(AlarmKey key, SelfFinding finding, Moment now) {
    Moment began = since.computeIfAbsent(key, _ -> now);
    if (scene.desk.isOpen(key)) {
      scene.desk.bad(key, now);
    } else if (now.isPast(began, finding.hold()) && scene.desk.mayOpen(key, now)) {
      Reason cause = ReasonCode.SEEN_BY_BONGSU.of();
      Trouble trouble =
          new Trouble(key, key.condition().severity(), finding.text(), cause, began.wall());
      scene.desk.open(new Case(finding.text(), cause, List.of(trouble), List.of()), now);
    }
  }
}
