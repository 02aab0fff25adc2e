package io.bongsu.fault;

import io.bongsu.fault.sim.Devices;
import io.bongsu.fault.sim.MemoryFaultStore;
import io.bongsu.fault.sim.Topology;
import io.bongsu.fault.sim.VirtualClock;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.FaultListener;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.threshold.ThresholdRule;
import io.bongsu.model.topology.NetworkGraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** A simulated network polled by a simulated poller into the real core, on a virtual clock. */
final class World implements FaultListener {
  static final long STATUS = 10_000;
  static final long TRAFFIC = 60_000;

  final Topology topology;
  final VirtualClock clock = new VirtualClock();
  final MemoryFaultStore store = new MemoryFaultStore();
  final TreeSet<Integer> deadNodes = new TreeSet<>();
  final TreeSet<Integer> deadCables = new TreeSet<>();
  final TreeSet<Integer> shutCables = new TreeSet<>();
  final Map<DeviceId, DeviceStatus> heard = new HashMap<>();
  final Invariants invariants = new Invariants(store);
  FaultView view = new FaultView();
  FaultCore core;
  FaultSettings settings = FaultSettings.defaults("http://bongsu.example/incidents/");
  List<Channel> channels =
      List.of(new Channel(1, "ops", new Channel.Webhook("http://x.example/"), true));
  NetworkGraph graph;
  final TreeSet<Integer> unasked = new TreeSet<>();
  int jitter;

  /** How long it takes until a device that does not answer is known not to. */
  long silenceMillis = 4_000;

  private final RandomGenerator random;
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final boolean[] probing;
  private boolean[] reached;
  private long sequence;

  private record Event(long at, long order, Runnable what) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
    }
  }

  World(Topology topology, RandomGenerator random) {
    this.topology = topology;
    this.random = random;
    this.probing = new boolean[topology.nodes()];
    this.graph = Devices.graph(topology);
    this.reached = topology.reached(deadNodes, deadCables);
    boot();
    for (int node = 0; node < topology.nodes(); node++) {
      int number = node;
      every(random.nextLong(STATUS), STATUS, () -> status(number));
      every(random.nextLong(TRAFFIC), TRAFFIC, () -> traffic(number));
    }
    every(500, 1_000, () -> commit(core.tick(now())));
  }

  /** Starts the core anew from what the store has, as after a crash. */
  void boot() {
    view = new FaultView();
    core =
        new FaultCore(
            settings,
            () -> channels,
            this,
            devices -> devices.forEach(device -> status((int) device.value() - 1)),
            view);
    core.restore(store.open(), store.closedSince(now().wall().minus(core.memory())), now());
    draw(graph);
  }

  /** The map is drawn anew. */
  void draw(NetworkGraph next) {
    graph = next;
    commit(core.network(graph, Devices.all(topology), now()));
  }

  void run(Duration span) {
    long until = clock.millis() + span.toMillis();
    while (!events.isEmpty() && events.peek().at() <= until) {
      Event event = events.remove();
      clock.set(Math.max(clock.millis(), event.at()));
      event.what().run();
    }
    clock.set(until);
  }

  void breakNode(int node) {
    deadNodes.add(node);
    changed();
  }

  void breakCable(int cable) {
    deadCables.add(cable);
    changed();
  }

  /** An admin shuts the port at the cable's first end; the other end only sees it go down. */
  void shutCable(int cable) {
    shutCables.add(cable);
    breakCable(cable);
  }

  void mendAll() {
    deadNodes.clear();
    deadCables.clear();
    shutCables.clear();
    changed();
  }

  void changed() {
    reached = topology.reached(deadNodes, deadCables);
  }

  boolean isReached(int node) {
    return reached[node];
  }

  Moment now() {
    return clock.now();
  }

  List<Incident> incidents() {
    return store.incidents(null, Long.MAX_VALUE, 1_000);
  }

  DeviceStatus status(DeviceId device) {
    return view.standing(device).status();
  }

  void commit(FaultChange change) {
    store.commit(change);
    invariants.check(change);
  }

  private void every(long first, long period, Runnable what) {
    at(
        first,
        () -> {
          what.run();
          every(clock.millis() + period, period, what);
        });
  }

  private void at(long when, Runnable what) {
    events.add(new Event(when, jitter == 0 ? sequence++ : random.nextLong(), what));
  }

  /** One poll: three fast retries after the first loss, a second apart. */
  private void status(int node) {
    if (probing[node] || unasked.contains(node)) {
      return;
    }
    probing[node] = true;
    long asked = clock.millis();
    if (reached[node]) {
      at(asked + 5, () -> answer(node, 1, 1, asked));
    } else {
      at(asked + silenceMillis, () -> answer(node, 4, reached[node] ? 1 : 0, asked));
    }
  }

  private void answer(int node, int sent, int received, long asked) {
    probing[node] = false;
    Fact fact = new Fact.Reachability(Fact.Method.ICMP, sent, received, 0.005);
    PollOutcome outcome = received > 0 ? PollOutcome.ANSWERED : PollOutcome.SILENT;
    commit(core.result(result(node, PollPlan.STATUS, outcome, asked, List.of(fact)), now()));
  }

  private void traffic(int node) {
    long asked = clock.millis();
    if (!reached[node]) {
      commit(
          core.result(result(node, PollPlan.TRAFFIC, PollOutcome.SILENT, asked, List.of()), now()));
      return;
    }
    List<InterfaceState> ports = new ArrayList<>();
    for (int cable = 0; cable < topology.cables().size(); cable++) {
      int[] ends = topology.cables().get(cable);
      if (ends[0] == node || ends[1] == node) {
        int far = ends[0] == node ? ends[1] : ends[0];
        boolean up = !deadCables.contains(cable) && !deadNodes.contains(far);
        boolean shut = ends[0] == node && shutCables.contains(cable);
        ports.add(
            new InterfaceState(
                "p" + cable,
                shut ? LinkState.DOWN : LinkState.UP,
                up ? LinkState.UP : LinkState.DOWN));
      }
    }
    List<Fact> facts = List.of(new Fact.InterfaceStatesRead(ports));
    commit(core.result(result(node, PollPlan.TRAFFIC, PollOutcome.ANSWERED, asked, facts), now()));
  }

  /** What stands between Bongsu and the network was looked at. */
  void own(OwnReach.State state) {
    commit(core.own(new OwnReach(state, "192.0.2.1"), now()));
  }

  /** A poll of a device found this. */
  void learn(int node, PollPlan plan, Fact fact) {
    commit(
        core.result(
            result(node, plan, PollOutcome.ANSWERED, clock.millis(), List.of(fact)), now()));
  }

  /** A poll of a device brought these numbers. */
  void sample(int node, SampleFrame frame, Fact... facts) {
    commit(
        core.result(
            new PollResult(
                Devices.id(node),
                PollPlan.HEALTH,
                now().wall(),
                Duration.ZERO,
                PollOutcome.ANSWERED,
                "",
                List.of(frame),
                List.of(facts),
                List.of()),
            now()));
  }

  /** Bongsu looked at itself. */
  void self(SelfFinding... findings) {
    commit(core.self(List.of(findings), now()));
  }

  /** Other threshold rules. */
  void rules(List<ThresholdRule> rules) {
    commit(core.rules(rules, now()));
  }

  List<String> messages() {
    return store.notifications().stream().map(Notification::event).toList();
  }

  private PollResult result(
      int node, PollPlan plan, PollOutcome outcome, long asked, List<Fact> facts) {
    Duration took = Duration.ofMillis(clock.millis() - asked);
    return new PollResult(
        Devices.id(node), plan, now().wall(), took, outcome, "", List.of(), facts, List.of());
  }

  @Override
  public void statusChanged(
      DeviceId device, DeviceStatus status, Reason reason, java.time.Instant at) {
    heard.put(device, status);
  }

  @Override
  public void alarmChanged(Alarm alarm) {}

  @Override
  public void incidentChanged(Incident incident) {}
}
