package io.bongsu.fault;

import io.bongsu.fault.condition.Verdict;
import io.bongsu.fault.incident.Case;
import io.bongsu.fault.incident.Trouble;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import io.bongsu.model.poll.PollResult;
import java.util.List;

/** Judges SNMP agents of devices that answer otherwise. */
final class AgentJudge {
  private final Scene scene;

  AgentJudge(Scene scene) {
    this.scene = scene;
  }

  void accept(WatchedDevice device, PollResult result, Moment now) {
    device.agent.accept(result, device.answers());
    AlarmKey key = new AlarmKey(device.id, "", Condition.SNMP_SILENT);
    switch (device.agent.verdict()) {
      case OK -> scene.desk.good(key, now);
      case BAD -> bad(device, key, now);
      case NODATA -> {}
    }
  }

  /** Goes on from before a restart. */
  void restore(AlarmKey key) {
    scene.devices.put(key.device()).agent.assumeSilent();
  }

  private void bad(WatchedDevice device, AlarmKey key, Moment now) {
    if (!device.answers()) {
      return;
    }
    if (scene.desk.isOpen(key)) {
      scene.desk.bad(key, now);
    } else if (device.agent.verdict() == Verdict.BAD && scene.desk.mayOpen(key, now)) {
      Reason title = ReasonCode.AGENT_DOWN.of("device", scene.name(device.id));
      Reason text = device.agent.text(scene.name(device.id));
      Trouble trouble = new Trouble(key, Condition.SNMP_SILENT.severity(), text, text, now.wall());
      scene.desk.open(new Case(title, text, List.of(trouble), List.of()), now);
    }
  }
}
