package io.bongsu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.rootcause.SettleSettings;
import io.bongsu.fault.sim.Devices;
import io.bongsu.fault.sim.MemoryFaultStore;
import io.bongsu.fault.sim.Topology;
import io.bongsu.fault.time.FaultClock;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.ChannelStore;
import io.bongsu.model.fault.FaultListener;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine with its real threads and clock. */
class FaultEngineTest implements FaultListener {
  private static final Topology PAIR =
      new Topology("pair", 2, List.<int[]>of(new int[] {0, 1}), List.of(0));

  private final MemoryFaultStore store = new MemoryFaultStore();
  private final Map<DeviceId, DeviceStatus> heard = new ConcurrentHashMap<>();
  private final List<Notification> unstored = new CopyOnWriteArrayList<>();
  private final List<Notification> stored = new CopyOnWriteArrayList<>();
  private FaultEngine engine;

  @BeforeEach
  void start() {
    FaultSettings defaults = FaultSettings.defaults("http://bongsu.example/incidents/");
    Duration blink = Duration.ofMillis(10);
    FaultSettings hasty =
        new FaultSettings(
            defaults.conditions(),
            new SettleSettings(blink, blink, blink, Duration.ofSeconds(60), 0.3),
            defaults.life(),
            defaults.messages());
    FaultPorts ports =
        new FaultPorts(
            store,
            new OneChannel(),
            this,
            _ -> {},
            (messages, kept) -> (kept ? stored : unstored).addAll(messages));
    engine = new FaultEngine(hasty, ports, FaultClock.system());
    engine.start();
    engine.network(Devices.graph(PAIR), Devices.all(PAIR));
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void resultsBecomeStatesAlarmsAndMessagesAndCommandsAnswer() {
    outage();
    holds("stored", () -> stored.size() == 1);
    assertThat(engine.status(Devices.id(0))).isEqualTo(DeviceStatus.UP);
    assertThat(engine.status(Devices.id(1))).isEqualTo(DeviceStatus.DOWN);
    assertThat(heard).containsEntry(Devices.id(1), DeviceStatus.DOWN);
    long incident = engine.openIncidents().getFirst().id();
    assertThat(engine.acknowledgeIncident(incident, "kim", "mine")).isTrue();
    assertThat(engine.openAlarms().getFirst().acknowledgement()).isNotNull();
    assertThat(engine.acknowledgeIncident(999, "kim", "")).isFalse();
    assertThat(engine.closeAlarm(engine.openAlarms().getFirst().id(), "kim", "")).isTrue();
    holds("resolved", () -> stored.size() == 2);
    assertThat(engine.openIncidents()).isEmpty();
  }

  @Test
  void withoutTheStoreMessagesAreHandedOverAndEverythingIsWrittenOnceItIsBack() {
    assertThat(engine.acknowledgeIncident(999, "kim", "")).as("it runs").isFalse();
    store.away(true);
    outage();
    holds("handed over", () -> unstored.size() == 1);
    assertThat(engine.counts().unstoredNotifications()).isOne();
    store.away(false);
    holds("written", () -> stored.equals(unstored));
    assertThat(store.open().alarms()).hasSize(1);
    assertThat(engine.counts().unstoredNotifications()).isZero();
  }

  @Test
  void aRestartTellsNothingTwice() {
    outage();
    holds("stored", () -> stored.size() == 1);
    engine.close();
    start();
    holds("taken up", () -> engine.status(Devices.id(1)) == DeviceStatus.DOWN);
    outage();
    holds("listening", () -> engine.status(Devices.id(0)) == DeviceStatus.UP);
    assertThat(store.notifications()).hasSize(1);
  }

  private void outage() {
    holds(
        "taken up",
        () -> {
          engine.accept(result(0, 1));
          return engine.status(Devices.id(0)) == DeviceStatus.UP;
        });
    holds(
        "down",
        () -> {
          engine.accept(result(0, 1));
          engine.accept(result(1, 0));
          return engine.status(Devices.id(1)) == DeviceStatus.DOWN;
        });
  }

  private static PollResult result(int node, int received) {
    Fact fact = new Fact.Reachability(Fact.Method.ICMP, 4, received, 0.01);
    return new PollResult(
        Devices.id(node),
        PollPlan.STATUS,
        Instant.now(),
        Duration.ofMillis(5),
        received > 0 ? PollOutcome.ANSWERED : PollOutcome.SILENT,
        "",
        List.of(),
        List.of(fact),
        List.of());
  }

  private static void holds(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
    }
  }

  @Override
  public void statusChanged(DeviceId device, DeviceStatus status, Reason reason, Instant at) {
    heard.put(device, status);
  }

  @Override
  public void alarmChanged(Alarm alarm) {}

  @Override
  public void incidentChanged(Incident incident) {}

  private static final class OneChannel implements ChannelStore {
    @Override
    public List<Channel> all() {
      return List.of(new Channel(1, "ops", new Channel.Webhook("http://x.example/"), true));
    }

    @Override
    public Channel save(Channel channel) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(long id) {
      throw new UnsupportedOperationException();
    }
  }
}
