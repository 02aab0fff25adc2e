package io.bongsu.poller;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.PollResultSink;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.model.poll.Prober;
import io.bongsu.model.poll.SkipCause;
import io.bongsu.poller.device.Census;
import io.bongsu.poller.device.Clocks;
import io.bongsu.poller.device.DevicePoller;
import io.bongsu.poller.device.PollTools;
import io.bongsu.poller.icmp.Echo;
import io.bongsu.poller.icmp.IcmpAvailability;
import io.bongsu.poller.icmp.PingCounts;
import io.bongsu.poller.icmp.Pinger;
import io.bongsu.poller.schedule.Lateness;
import io.bongsu.poller.schedule.PollSchedule;
import io.bongsu.poller.schedule.Turns;
import io.bongsu.poller.snmp.SnmpClient;
import io.bongsu.poller.snmp.SnmpCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first tier: asks all devices by schedule and hands each result to the sink once. Inert until
 * {@link #start}. Thread-safe.
 */
public final class Poller implements Prober, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private final PollerConfig config;
  private final PollResultSink sink;
  private final BooleanSupplier sparing;
  private final PollTools tools;
  private final SecureRandom random = new SecureRandom();
  private final Census census = new Census();
  private final PollSchedule schedule;
  private final Lateness lateness = new Lateness();
  private final Turns turns;
  private final Greeting greeting;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("poll-", 0).factory());
  private final Map<DeviceId, DevicePoller> devices = new ConcurrentHashMap<>();
  private final PollTallies tallies = new PollTallies();
  private volatile boolean running;

  /** Wires the tier; opens no socket and starts no thread. */
  public Poller(PollerConfig config, ProfileCatalogue profiles, PollResultSink sink) {
    this(config, profiles, sink, () -> false);
  }

  /** With what says whether now only the most urgent plans are to be polled; must not block. */
  public Poller(
      PollerConfig config,
      ProfileCatalogue profiles,
      PollResultSink sink,
      BooleanSupplier sparing) {
    this(config, profiles, sink, Clocks.system(), sparing);
  }

  /** With clocks of the caller's, for tests and replays. */
  public Poller(
      PollerConfig config,
      ProfileCatalogue profiles,
      PollResultSink sink,
      Clocks clocks,
      BooleanSupplier sparing) {
    this.config = config;
    this.sparing = sparing;
    this.sink = sink;
    Pinger pinger = new Pinger(clocks.nanos(), random);
    SnmpClient snmp = new SnmpClient(config.snmp(), clocks.nanos());
    this.tools = new PollTools(pinger, config.ping(), snmp, profiles, clocks);
    this.turns = new Turns(config.limits().polls(), clocks.nanos());
    this.schedule = new PollSchedule(config.shards(), clocks, new Launches());
    this.greeting = new Greeting(this, this::isUnheardOf, clocks.sleeper(), threads);
  }

  /** Opens the sockets and begins to poll. */
  public void start() {
    IcmpAvailability icmp = tools.pinger().start();
    LOG.info("{}", icmp.message());
    try {
      tools.snmp().start();
    } catch (IOException noSocket) {
      tools.pinger().close();
      throw new UncheckedIOException("No UDP socket for SNMP: " + noSocket.getMessage(), noSocket);
    }
    running = true;
    schedule.start();
    greeting.greet(List.copyOf(devices.keySet()));
  }

  /**
   * Replaces the set of polled devices. Those that stay as they were keep what was learnt of them;
   * new ones are asked at once.
   */
  public synchronized void targets(Collection<PollTarget> targets) {
    Map<DeviceId, PollTarget> wanted = new ConcurrentHashMap<>();
    targets.forEach(target -> wanted.put(target.device(), target));
    devices.entrySet().removeIf(device -> isGone(device.getValue(), wanted.keySet()));
    census.retain(wanted.keySet());
    List<DeviceId> fresh = new ArrayList<>();
    wanted.forEach((id, target) -> {
      DevicePoller known = devices.get(id);
      if (known == null || !known.accepts(target)) {
        close(known);
        devices.put(id, new DevicePoller(target, tools, census, random));
        fresh.add(id);
      }
    });
    schedule.entries(wanted.values().stream().flatMap(target -> entries(target).stream()).toList());
    if (running) {
      greeting.greet(fresh);
    }
  }

  private static boolean isGone(DevicePoller device, Set<DeviceId> wanted) {
    boolean gone = !wanted.contains(device.target().device());
    close(gone ? device : null);
    return gone;
  }

  private static void close(@Nullable DevicePoller replaced) {
    if (replaced != null) {
      replaced.close();
    }
  }

  private List<PollSchedule.Entry> entries(PollTarget target) {
    List<PollSchedule.Entry> entries = new ArrayList<>();
    for (PollPlan plan : PollPlan.values()) {
      if (plan == PollPlan.STATUS || target.credential() != null) {
        entries.add(new PollSchedule.Entry(target.device(), plan, target.interval(plan)));
      }
    }
    return entries;
  }

  private boolean isUnheardOf(DeviceId id) {
    DevicePoller device = devices.get(id);
    return device != null && device.isUnheardOf();
  }

  @Override
  public void probeSoon(Collection<DeviceId> wanted) {
    for (DeviceId id : wanted) {
      DevicePoller device = devices.get(id);
      if (device != null && device.mayProbe() && device.claim(PollPlan.STATUS)) {
        run(device, PollPlan.STATUS);
      }
    }
  }

  @Override
  public void wake(Collection<DeviceId> wanted) {
    for (DeviceId id : wanted) {
      DevicePoller device = devices.get(id);
      if (device != null && device.wake()) {
        run(device, PollPlan.STATUS);
      }
    }
  }

  /** Takes the moments that the schedule calls. */
  private final class Launches implements PollSchedule.Launcher {
    @Override
    public void launch(DeviceId id, PollPlan plan, long dueNanos) {
      DevicePoller device = devices.get(id);
      if (device == null) {
        return;
      }
      if (isSpared(plan)) {
        skip(
            device,
            plan,
            SkipCause.SPARED,
            "Only the most urgent is polled while Bongsu's disk is nearly full");
      } else if (device.claim(plan)) {
        run(device, plan, () -> lateness.add(tools.clocks().nanos().getAsLong() - dueNanos));
      } else {
        skip(
            device,
            plan,
            SkipCause.OVERDUE,
            "The last " + plan.name().toLowerCase(Locale.ROOT) + " poll is still under way");
      }
    }

    @Override
    public void missed(DeviceId id, PollPlan plan) {
      DevicePoller device = devices.get(id);
      if (device != null) {
        skip(
            device,
            plan,
            SkipCause.MISSED,
            "Its moment passed while Bongsu stood still or was overloaded");
      }
    }

    private void skip(DevicePoller device, PollPlan plan, SkipCause cause, String why) {
      tallies.of(plan).begin();
      hand(device.skipped(plan, cause, why));
    }
  }

  /** Runs a claimed plan, and what follows from it, without blocking; SNMP waits its turn. */
  private void run(DevicePoller device, PollPlan plan) {
    run(device, plan, () -> {});
  }

  private void run(DevicePoller device, PollPlan plan, Runnable begins) {
    tallies.of(plan).begin();
    if (plan == PollPlan.STATUS) {
      begins.run();
      device.poll(plan, threads, finished -> conclude(device, finished));
    } else {
      new QueuedPoll(device, plan, begins).submit();
    }
  }

  private void conclude(DevicePoller device, DevicePoller.Finished finished) {
    hand(finished.result());
    for (PollPlan next : finished.next()) {
      if (running && !isSpared(next) && device.claim(next)) {
        run(device, next);
      }
    }
  }

  /** An SNMP poll that waits its turn. */
  private final class QueuedPoll implements Turns.Action {
    private final DevicePoller device;
    private final Runnable over;
    private final Turns.Turn turn;

    /** {@code over} is called once when it waits no more. */
    QueuedPoll(DevicePoller device, PollPlan plan, Runnable over) {
      this.device = device;
      this.over = over;
      long tooLate = tools.clocks().nanos().getAsLong() + device.target().interval(plan).toNanos();
      this.turn = new Turns.Turn(plan, TurnLimits.of(device, config.limits()), tooLate, this);
    }

    void submit() {
      turns.submit(turn);
    }

    @Override
    public void begin() {
      over.run();
      device.poll(turn.plan(), threads, this::end);
    }

    private void end(DevicePoller.Finished finished) {
      turns.end(turn);
      conclude(device, finished);
    }

    @Override
    public void expire(Delay waitedFor) {
      over.run();
      boolean ownFault = waitedFor == Delay.DEVICE;
      hand(
          device.giveUp(
              turn.plan(),
              ownFault ? SkipCause.OVERDUE : SkipCause.NO_TURN,
              ownFault
                  ? "Another poll of the device took so long that its turn did not come in time"
                  : "Bongsu is overloaded: its turn did not come in time"));
    }
  }

  private void hand(PollResult result) {
    try {
      if (devices.containsKey(result.device())) {
        sink.accept(result);
      }
    } catch (RuntimeException notOurs) {
      LOG.error(
          "The result of {} for device {} was not taken", result.plan(), result.device(), notOurs);
    } finally {
      tallies.of(result.plan()).end(result);
    }
  }

  private boolean isSpared(PollPlan plan) {
    return Turns.isSpared(plan) && sparing.getAsBoolean();
  }

  /** All polls since start. */
  public PollCounts counts() {
    return PollTallies.sum(countsByPlan().values(), schedule.lagSeconds());
  }

  /** The same, plan by plan; how far the schedule itself is behind is no plan's. */
  public Map<PollPlan, PollCounts> countsByPlan() {
    return tallies.counts(turns::waits);
  }

  /** Findings that polls told, by their category; one is counted with every poll that tells it. */
  public Map<String, Long> findings() {
    return tallies.findings();
  }

  /** How late scheduled polls began or were given up, waiting for their turn included. */
  public Lateness.Counts lateness() {
    return lateness.counts();
  }

  /** The devices whose last polls took longest, slowest first. */
  public List<SlowDevice> slowest(int most) {
    return devices.entrySet().stream()
        .flatMap(device ->
            device.getValue().lastTook().entrySet().stream()
                .map(took -> new SlowDevice(device.getKey(), took.getKey(), took.getValue())))
        .sorted(Comparator.comparing(SlowDevice::took).reversed())
        .limit(most)
        .toList();
  }

  /**
   * Whether ICMP echo may be sent, and if not, the command that grants it; meaningful after {@link
   * #start}.
   */
  public IcmpAvailability icmp() {
    return tools.pinger().availability();
  }

  /**
   * Sends one echo request to any address, without blocking; completes with whether it was answered
   * in time, false where ICMP is not available.
   */
  public CompletableFuture<Boolean> echo(IpAddress address, Duration timeout) {
    Pinger pinger = tools.pinger();
    return pinger.reaches(address)
        ? pinger.ask(address, timeout).thenApply(Echo.Reply.class::isInstance)
        : CompletableFuture.completedFuture(false);
  }

  /** Echo requests since start. */
  public PingCounts pings() {
    return tools.pinger().counts();
  }

  /** The SNMPv3 engine ids that several hosts use, in hexadecimal, with the names of these. */
  public Map<String, List<String>> sharedEngines() {
    return tools.snmp().sharedEngines();
  }

  /** SNMP datagrams since start. */
  public SnmpCounts datagrams() {
    return tools.snmp().counts();
  }

  /** Stops polling; polls under way are given two seconds, then cut off. */
  @Override
  public void close() {
    running = false;
    schedule.close();
    threads.shutdownNow();
    try {
      threads.awaitTermination(2, TimeUnit.SECONDS);
      tools.snmp().close();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (IOException broken) {
      LOG.warn("The SNMP socket did not close: {}", broken.getMessage());
    } finally {
      tools.pinger().close();
    }
  }
}
