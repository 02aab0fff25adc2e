package io.bongsu.poller.schedule;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollPlan;
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
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls for each device's polls at their moments: one Quartz trigger for each plan, interval and
 * shard, one virtual thread that walks through a round. Inert until {@link #start}. Thread-safe.
 */
public final class PollSchedule implements AutoCloseable {
  /** Devices whose moments lie this near are called together: waking up costs more than a call. */
  private static final Duration GATHER = Duration.ofMillis(50);

  private final int shards;
  private final LongSupplier nanos;
  private final Launcher launcher;
  private final Rounds quartz;
  private final ExecutorService walkers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("round-", 0).factory());
  private final Map<RoundKey, Round> rounds = new ConcurrentHashMap<>();
  private final Map<RoundKey, Long> begun = new ConcurrentHashMap<>();
  private volatile long lagNanos;
  private volatile boolean running;

  /** Takes a device's turn; must not block. */
  public interface Launcher {
    /** It is this device's moment, which was due at {@code dueNanos} on the monotonic clock. */
    void launch(DeviceId device, PollPlan plan, long dueNanos);

    /** This device's moment passed more than an interval ago: the poll is not made up for. */
    void missed(DeviceId device, PollPlan plan);
  }

  /** One device's part in one plan. */
  public record Entry(DeviceId device, PollPlan plan, Duration interval) {}

  /**
   * Schedules nothing yet.
   *
   * @param shards triggers a round is split into
   * @param nanos the monotonic clock
   */
  public PollSchedule(int shards, LongSupplier nanos, Launcher launcher) {
    this.shards = shards;
    this.nanos = nanos;
    this.launcher = launcher;
    this.quartz = new Rounds(this::begin);
  }

  /** Begins to call. */
  public synchronized void start() {
    running = true;
    quartz.start();
    quartz.replace(rounds.keySet());
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
    begun.keySet().removeAll(gone);
    if (running) {
      quartz.replace(rounds.keySet());
    }
  }

  private void begin(RoundKey key, long lateMillis) {
    long now = nanos.getAsLong();
    @Nullable Long last = begun.get(key);
    if (running && (last == null || now - last > key.interval().toNanos() / 2)) {
      begun.put(key, now);
      long late = Math.min(lateMillis, key.interval().toMillis());
      walkers.execute(() -> walk(key, now - Duration.ofMillis(late).toNanos()));
    }
  }

  private void walk(RoundKey key, long startNanos) {
    Round round = rounds.get(key);
    try {
      for (Round.Seat seat : round == null ? List.<Round.Seat>of() : round.seats()) {
        long left = startNanos + seat.moment().toNanos() - nanos.getAsLong();
        if (left > 0) {
          Thread.sleep(Duration.ofNanos(Math.max(left, GATHER.toNanos())));
        }
        call(key, seat, startNanos);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void call(RoundKey key, Round.Seat seat, long startNanos) {
    long due = startNanos + seat.moment().toNanos();
    long late = nanos.getAsLong() - due;
    lagNanos = Math.max(0, late);
    if (late > key.interval().toNanos()) {
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
