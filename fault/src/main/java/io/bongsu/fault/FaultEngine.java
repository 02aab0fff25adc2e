package io.bongsu.fault;

import io.bongsu.fault.time.FaultClock;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.PollResultSink;
import io.bongsu.model.topology.NetworkGraph;
import java.util.Collection;
import java.util.List;

/**
 * Turns poll results into device states, alarms and incidents, one alert per cause. Thread-safe; questions are answered
 * from memory, commands wait for the engine's one thread.
 */
public final class FaultEngine implements PollResultSink, AutoCloseable {

  /** Does nothing until {@link #start}. */
  public FaultEngine(FaultSettings settings, FaultPorts ports, FaultClock clock) {
    java.util.Objects.requireNonNull(settings);
    java.util.Objects.requireNonNull(ports);
    java.util.Objects.requireNonNull(clock);
  }

  /** Takes up what the store says is open, then listens. */
  public void start() {}

  @Override
  public void close() {}

  @Override
  public void accept(PollResult result) {}

  /** The network as it is known now: links, and every device with its parent override. */
  public void network(NetworkGraph graph, Collection<Device> devices) {}

  /** Channels were added, changed or removed. */
  public void channelsChanged() {}

  /** A device's state as people see it; UNKNOWN for strangers. */
  public DeviceStatus status(DeviceId device) {
    return DeviceStatus.UNKNOWN;
  }

  /** Why, one sentence; empty when all is well. */
  public String statusReason(DeviceId device) {
    return "";
  }

  /** Alarms that are not closed, by id. */
  public List<Alarm> openAlarms() {
    return List.of();
  }

  /** Incidents that are not resolved, by id. */
  public List<Incident> openIncidents() {
    return List.of();
  }

  /** What is wrong without raising an alarm, and why. */
  public List<SilencedAlarm> silenced() {
    return List.of();
  }

  /** Somebody takes an incident and its alarms on; false when no open incident has this id. */
  public boolean acknowledgeIncident(long id, String by, String comment) {
    return false;
  }

  /** Nobody has it any more; false when no open incident has this id. */
  public boolean unacknowledgeIncident(long id, String by) {
    return false;
  }

  /** Notes something on an incident; false when no open incident has this id. */
  public boolean commentIncident(long id, String by, String comment) {
    return false;
  }

  /** Somebody takes one alarm on; false when no open alarm has this id. */
  public boolean acknowledgeAlarm(long id, String by, String comment) {
    return false;
  }

  /** Nobody has it any more; false when no open alarm has this id. */
  public boolean unacknowledgeAlarm(long id, String by) {
    return false;
  }

  /** Closes an alarm by hand; still bad after a quarter of an hour, it opens again. False when none has this id. */
  public boolean closeAlarm(long id, String by, String comment) {
    return false;
  }

  /** What went through. */
  public FaultCounts counts() {
    return new FaultCounts(0, 0, 0, 0, 0, 0);
  }
}
