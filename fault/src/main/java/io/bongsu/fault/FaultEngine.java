package io.bongsu.fault;

import io.bongsu.fault.incident.PersonDesk;
import io.bongsu.fault.time.FaultClock;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Acknowledgement;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.PollResultSink;
import io.bongsu.model.threshold.ThresholdRule;
import io.bongsu.model.topology.NetworkGraph;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Turns poll results into device states, alarms and incidents, one alert per cause. Thread-safe;
 * questions are answered from memory, commands wait for the engine's one thread (at most a few
 * seconds).
 */
public final class FaultEngine implements PollResultSink, AutoCloseable {
  private final FaultView view = new FaultView();
  private final FaultClock clock;
  private final FaultCore core;
  private final FaultLoop loop;
  private final ChannelCache channels;

  /** Does nothing until {@link #start}. */
  public FaultEngine(FaultSettings settings, FaultPorts ports, FaultClock clock) {
    this.clock = clock;
    this.channels = new ChannelCache(ports.channels());
    this.core = new FaultCore(settings, channels, ports.listener(), ports.prober(), view);
    CommitQueue commits = new CommitQueue(ports.store(), ports.courier());
    this.loop = new FaultLoop(new FaultLoop.Parts(core, commits, channels, ports.store(), clock));
  }

  /** Takes up what the store says is open, as soon as it can be reached, and goes on from there. */
  public void start() {
    loop.start();
  }

  /**
   * Waits until what was open before the start, and all that was told since, is taken up.
   *
   * @return false when that takes too long, such as while the store cannot be reached
   */
  public boolean awaitReady() {
    return loop.awaitTaken();
  }

  /** Finishes the step in hand and writes what can be written. */
  @Override
  public void close() {
    loop.close();
  }

  @Override
  public void accept(PollResult result) {
    Moment now = clock.now();
    loop.offer(() -> core.result(result, now));
  }

  /** The network as it is known now: links, and every device with its parent override. */
  public void network(NetworkGraph graph, Collection<Device> devices) {
    List<Device> copy = List.copyOf(devices);
    loop.put(() -> core.network(graph, copy, clock.now()));
  }

  /** The threshold rules that are kept, switched off ones included. */
  public void rules(Collection<ThresholdRule> rules) {
    List<ThresholdRule> copy = List.copyOf(rules);
    loop.put(() -> core.rules(copy, clock.now()));
  }

  /** What ports a device has, as far as is known from before the start. */
  public void know(DeviceId device, List<NetworkInterface> ports) {
    loop.put(() -> core.know(device, ports, clock.now()));
  }

  /** Bongsu looked at itself. */
  public void self(Collection<SelfFinding> findings) {
    List<SelfFinding> copy = List.copyOf(findings);
    loop.put(() -> core.self(copy, clock.now()));
  }

  /** What stands between Bongsu and the network was looked at. */
  public void own(OwnReach seen) {
    loop.put(() -> core.own(seen, clock.now()));
  }

  /** Channels were added, changed or removed. */
  public void channelsChanged() {
    channels.refresh();
  }

  /** A device's state as people see it; UNKNOWN for strangers. */
  public DeviceStatus status(DeviceId device) {
    return view.standing(device).status();
  }

  /** Why, one sentence; empty when all is well. */
  public Reason statusReason(DeviceId device) {
    return view.standing(device).reason();
  }

  /** Alarms that are not closed, by id. */
  public List<Alarm> openAlarms() {
    return view.alarms();
  }

  /** Incidents that are not resolved, by id. */
  public List<Incident> openIncidents() {
    return view.incidents();
  }

  /** What is wrong without raising an alarm, and why. */
  public List<SilencedAlarm> silenced() {
    return view.silenced();
  }

  /** Somebody takes an incident and its alarms on; false when no open incident has this id. */
  public boolean acknowledgeIncident(long id, String by, String comment) {
    return command((desk, now) -> desk.acknowledgeIncident(id, by, comment, now));
  }

  /** Nobody has it any more; false when no open incident has this id. */
  public boolean unacknowledgeIncident(long id, String by) {
    return command((desk, now) -> desk.unacknowledgeIncident(id, by, now));
  }

  /** Notes something on an incident; false when no open incident has this id. */
  public boolean commentIncident(long id, String by, String comment) {
    return command((desk, now) -> desk.comment(id, by, comment, now));
  }

  /** Somebody takes one alarm on; false when no open alarm has this id. */
  public boolean acknowledgeAlarm(long id, String by, String comment) {
    return command(
        (desk, now) -> desk.acknowledgeAlarm(id, new Acknowledgement(by, now.wall(), comment)));
  }

  /** Nobody has it any more; false when no open alarm has this id. */
  public boolean unacknowledgeAlarm(long id, String by) {
    return command((desk, now) -> desk.acknowledgeAlarm(id, null));
  }

  /**
   * Closes an alarm by hand; still bad after a quarter of an hour, it opens again. False when none
   * has this id.
   */
  public boolean closeAlarm(long id, String by, String comment) {
    return command((desk, now) -> desk.closeAlarm(id, by, comment, now));
  }

  /** What went through. */
  public FaultCounts counts() {
    return loop.counts();
  }

  private boolean command(BiPredicate<PersonDesk, Moment> wish) {
    boolean[] done = new boolean[1];
    loop.await(() -> {
      Moment now = clock.now();
      FaultChange change = core.command(desk -> done[0] = wish.test(desk, now), now);
      return change;
    });
    return done[0];
  }
}
