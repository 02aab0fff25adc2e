package io.bongsu.poller.schedule;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.poller.device.Clocks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Calls for each device's polls at their moments: one Quartz trigger for each plan, interval and
 * shard, one virtual thread that walks through a round. Inert until {@link #start}. Thread-safe.
 */
public final class PollSchedule implements AutoCloseable {
  /**
   * All rounds wake up at the same moments, so long apart: devices whose moments lie that near are
   * called together, since waking up costs more than a call, and what is done a hundred times in a
   * row costs less than what is done now and then.
   */
  private static final long TICK_NANOS = Duration.ofMillis(200).toNanos();

  private static final long NANOS_PER_MILLI = 1_000_000;

  /** Longer than any busy machine delays a thread: the process was not running. */
  private static final Duration STANDSTILL = Duration.ofSeconds(5);

  /** Lost rounds in a row that are counted one by one. */
  private static final long MOST_COUNTED = 10;

  private final int shards;
  private final Clocks clocks;
  private final Launcher launcher;
  private final Rounds quartz;
  private final ExecutorService walkers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("round-", 0).factory());
  private final Map<RoundKey, Round> rounds = new ConcurrentHashMap<>();
  private final Map<RoundKey, Long> begun = new HashMap<>();
  private volatile long lagNanos;
  private volatile boolean running;

  /** Takes a device's turn; must not block. */
  public interface Launcher {
    /** It is this device's moment, which was due at {@code dueNanos} on the monotonic clock. */
    void launch(DeviceId device, PollPlan plan, long dueNanos);

    /**
     * This device's moment passed more than an interval ago, or while Bongsu stood still: the poll
     * is not made up for.
     */
    void missed(DeviceId device, PollPlan plan);
  }

  /** One device's part in one plan. */
  public record Entry(DeviceId device, PollPlan plan, Duration interval) {}

  /**
   * Schedules nothing yet.
   *
   * @param shards triggers a round is split into
   * @param clocks by which moments pass
   */
  public PollSchedule(int shards, Clocks clocks, Launcher launcher) {
    this.shards = shards;
    this.clocks = clocks;
    this.launcher = launcher;
    this.quartz = new Rounds(this::begin);
  }

  /** Begins to call. */
  public synchronized void start() {
    accept();
    quartz.start();
    quartz.replace(rounds.keySet());
  }

  /** Takes rounds, whoever fires them. */
  void accept() {
    running = true;
  }

  /** Replaces who takes part; devices that stay keep their moments. */
  public synchronized void entries(Collection<Entry> entries) {
    Map<RoundKey, List<DeviceId>> grouped = new HashMap<>();
    for (Entry entry : entries) {
      RoundKey key =
          new RoundKey(entry.plan(), entry.interval(), Moment.shard(entry.device(), shards));
      grouped.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry.device());
    }
    Set<RoundKey> gone = new HashSet<>(rounds.keySet());
    gone.removeAll(grouped.keySet());
    grouped.forEach((key, devices) -> rounds.put(key, Round.of(key, devices)));
    rounds.keySet().removeAll(gone);
    synchronized (begun) {
      begun.keySet().removeAll(gone);
    }
    if (running) {
      quartz.replace(rounds.keySet());
    }
  }

  /**
   * A round is due. Idempotent: by the monotonic clock a round begins once, however often and by
   * whatever wall clock it is fired; rounds that were never fired are counted as missed.
   */
  void begin(RoundKey key, long lateMillis) {
    long interval = key.interval().toNanos();
    long start = clocks.nanos().getAsLong() - lateMillis * NANOS_PER_MILLI;
    long lost = 0;
    synchronized (begun) {
      Long last = begun.get(key);
      if (!running || (last != null && start - last < interval / 2)) {
        return;
      }
      lost = last == null ? 0 : (start - last + interval / 2) / interval - 1;
      begun.put(key, start);
    }
    Round round = rounds.get(key);
    for (long i = 0; round != null && i < Math.min(lost, MOST_COUNTED); i++) {
      round.seats().forEach(seat -> launcher.missed(seat.device(), key.plan()));
    }
    if (round != null) {
      walkers.execute(() -> walk(round, start));
    }
  }

  private void walk(Round round, long startNanos) {
    try {
      long seen = startNanos;
      long awake = startNanos;
      for (Round.Seat seat : round.seats()) {
        long due = startNanos + seat.moment().toNanos();
        if (due - clocks.nanos().getAsLong() > 0) {
          awaitTick(due);
        }
        long now = clocks.nanos().getAsLong();
        if (now - Math.max(seen, due) > STANDSTILL.toNanos()) {
          awake = now;
        }
        seen = now;
        call(round.key(), seat, due, due - awake < 0);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitTick(long due) throws InterruptedException {
    long tick = Math.ceilDiv(due, TICK_NANOS) * TICK_NANOS;
    long left = tick - clocks.nanos().getAsLong();
    if (left > 0) {
      clocks.sleeper().sleep(Duration.ofNanos(left));
    }
  }

  /** What fell into a standstill of our own is not made up for: that would be a storm. */
  private void call(RoundKey key, Round.Seat seat, long due, boolean stoodStill) {
    long late = clocks.nanos().getAsLong() - due;
    lagNanos = Math.max(0, late);
    if (stoodStill || late > key.interval().toNanos()) {
      launcher.missed(seat.device(), key.plan());
    } else {
      launcher.launch(seat.device(), key.plan(), due);
    }
  }

  /** How far behind its moment the last device was called, in seconds. */
  public double lagSeconds() {
    return lagNanos / 1e9;
  }

  /** Calls no more; those being walked through stop. */
  @Override
  public synchronized void close() {
    running = false;
    quartz.close();
    walkers.shutdownNow();
  }
}
