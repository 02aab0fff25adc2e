package io.bongsu.fault.condition;

/**
 * When single results add up to a verdict.
 *
 * @param confirmProbes lost status probes in a row before a device is silent, 1 to 100
 * @param snmpPolls silent or refused SNMP polls in a row before the agent is silent, 1 to 100
 * @param watchPortsSeenUp whether a port without a link that was up once is watched, too
 * @param monitored ports without a link that people are told about
 */
public record ConditionSettings(
    int confirmProbes, int snmpPolls, boolean watchPortsSeenUp, MonitoredPorts monitored) {
  /** Three probes, three polls, every port that was up; told about only where there is a link. */
  public static final ConditionSettings DEFAULT =
      new ConditionSettings(3, 3, true, MonitoredPorts.NONE);

  /** Refuses counts that would never or always alarm. */
  public ConditionSettings {
    if (confirmProbes < 1 || confirmProbes > 100) {
      throw new IllegalArgumentException(
          "confirmProbes must be between 1 and 100, is " + confirmProbes);
    }
    if (snmpPolls < 1 || snmpPolls > 100) {
      throw new IllegalArgumentException("snmpPolls must be between 1 and 100, is " + snmpPolls);
    }
  }

  /** The same with other monitored ports. */
  public ConditionSettings with(MonitoredPorts ports) {
    return new ConditionSettings(confirmProbes, snmpPolls, watchPortsSeenUp, ports);
  }
}
