package io.bongsu.fault;

import io.bongsu.fault.condition.ConditionSettings;
import io.bongsu.fault.condition.MonitoredPorts;
import io.bongsu.fault.incident.LifeSettings;
import io.bongsu.fault.incident.MessageSettings;
import io.bongsu.fault.rootcause.SettleSettings;
import io.bongsu.model.fault.Severity;

/** Every setting of the fault tier. */
public record FaultSettings(
    ConditionSettings conditions,
    SettleSettings settle,
    LifeSettings life,
    MessageSettings messages) {
  /**
   * The design's defaults; links lead to this address, such as {@code
   * http://127.0.0.1:8080/incidents/}.
   */
  public static FaultSettings defaults(String incidentUrl) {
    return new FaultSettings(
        ConditionSettings.DEFAULT,
        SettleSettings.DEFAULT,
        LifeSettings.DEFAULT,
        new MessageSettings(incidentUrl, Severity.MINOR, 10));
  }

  /** The same with other timers of an alarm's life. */
  public FaultSettings with(LifeSettings timers) {
    return new FaultSettings(conditions, settle, timers, messages);
  }

  /** The same with other monitored ports. */
  public FaultSettings with(MonitoredPorts ports) {
    return new FaultSettings(conditions.with(ports), settle, life, messages);
  }
}
