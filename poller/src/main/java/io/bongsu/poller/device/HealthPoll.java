package io.bongsu.poller.device;

import io.bongsu.mibs.Oids;
import io.bongsu.mibs.Profile;
import io.bongsu.model.inventory.Capacity;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.Processor;
import io.bongsu.model.inventory.Sensor;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.poller.decode.Decoded;
import io.bongsu.poller.decode.HealthDecoder;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.InstanceListener;
import io.bongsu.poller.snmp.InstanceSet;
import io.bongsu.poller.snmp.Reading;
import io.bongsu.poller.snmp.VarbindSink.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads processors, memory, storage and sensors; remembers which subtrees the agent has. One poll
 * at a time.
 */
final class HealthPoll {
  private static final Polled NOTHING_TO_READ =
      new Polled(
          PollOutcome.ANSWERED,
          "",
          List.of(),
          List.of(new Fact.HealthRead(Health.NONE, true)),
          List.of());

  /** Rows that come are noticed by a walk, which every so many polls are. */
  private static final int WALK_EVERY = 10;

  /** More instances than this are walked each time. */
  private static final int MOST_INSTANCES = 1_000;

  /**
   * So many readings by name that failed in a row, and the agent is walked until it is relearnt.
   */
  private static final int MOST_LOST = 3;

  private final Agent agent;
  private final Clocks clocks;
  private final Continuity continuity = new Continuity();
  private @Nullable List<Oid> subtrees;
  private @Nullable InstanceSet instances;
  private int sinceWalk;
  private int lost;
  private boolean whole;
  private boolean inventoryIsDoubtful;

  HealthPoll(Agent agent, Clocks clocks) {
    this.agent = agent;
    this.clocks = clocks;
  }

  /** Looks for all the profile names again; after each inventory. */
  void relearn() {
    subtrees = null;
    instances = null;
    lost = 0;
  }

  /** Reads them, without blocking as long as the agent has what it had the last time. */
  void poll(Profile profile, Ending ending) {
    List<Oid> known = subtrees;
    InstanceSet found = instances;
    if (known != null && known.isEmpty()) {
      ending.here(() -> NOTHING_TO_READ);
    } else if (found == null || sinceWalk >= WALK_EVERY) {
      ending.elsewhere(() -> walk(profile, known));
    } else {
      read(profile, found, ending);
    }
  }

  private void read(Profile profile, InstanceSet found, Ending ending) {
    Instant at = clocks.wall().instant();
    sinceWalk++;
    agent.readInstances(
        found,
        new InstanceListener() {
          @Override
          public void read(Reading reading) {
            lost = 0;
            ending.here(() -> decoded(profile, reading, at));
          }

          @Override
          public void lost(boolean silent) {
            instances = null;
            lost++;
            ending.elsewhere(
                () -> silent ? Polled.nothing(agent.silence()) : walk(profile, subtrees));
          }
        });
  }

  private Polled walk(Profile profile, @Nullable List<Oid> known) throws InterruptedException {
    Instant at = clocks.wall().instant();
    List<Oid> asked = known == null ? HealthDecoder.subtrees(profile) : known;
    if (asked.isEmpty()) {
      subtrees = asked;
      return NOTHING_TO_READ;
    }
    Reading reading = agent.walk(withClock(asked));
    if (!reading.usable()) {
      return Polled.nothing(reading);
    }
    Polled polled = decoded(profile, reading, at);
    if (reading.outcome() == PollOutcome.ANSWERED && !inventoryIsDoubtful) {
      learn(profile, known, reading);
    }
    return polled;
  }

  /** At first which subtrees there are, and when those alone were walked, which instances. */
  private void learn(Profile profile, @Nullable List<Oid> known, Reading reading) {
    sinceWalk = 0;
    if (known == null) {
      subtrees = HealthDecoder.present(reading.view(), profile);
      return;
    }
    Set<Oid> found = reading.view().below(Oid.of()).keySet();
    boolean fits = found.size() <= MOST_INSTANCES && lost < MOST_LOST;
    instances = fits ? agent.instances(found) : null;
  }

  private Polled decoded(Profile profile, Reading reading, Instant at) {
    Moment now = new Moment(ticks(reading), clocks.nanos().getAsLong());
    if (continuity.judge(now.upTimeTicks() < 0 ? null : now).isBroken()) {
      inventoryIsDoubtful = true;
      return Polled.of(reading, List.of(), List.of(), List.of());
    }
    boolean complete = reading.outcome() == PollOutcome.ANSWERED;
    Decoded<Health> health =
        whole && !complete
            ? HealthDecoder.decodeWhole(reading.view(), profile)
            : HealthDecoder.decode(reading.view(), profile);
    whole |= complete;
    return Polled.of(
        reading,
        frames(health.value(), at),
        List.of(new Fact.HealthRead(health.value(), complete)),
        health.findings());
  }

  private static List<Oid> withClock(List<Oid> asked) {
    List<Oid> all = new ArrayList<>(asked);
    all.addFirst(Oids.SYS_UP_TIME);
    return all;
  }

  private static long ticks(Reading reading) {
    return Coercion.toLong(reading.view().get(Oids.SYS_UP_TIME)).orElse(-1);
  }

  /** True once after a poll that met an agent begun anew or another one. */
  boolean inventoryIsDoubtful() {
    boolean doubtful = inventoryIsDoubtful;
    inventoryIsDoubtful = false;
    return doubtful;
  }

  /** The numbers of one reading, a frame for each group that has any. */
  private static List<SampleFrame> frames(Health health, Instant at) {
    List<SampleFrame> frames = new ArrayList<>();
    add(
        frames,
        MetricGroup.PROCESSOR,
        at,
        new Column<>(health.processors(), Processor::name, Processor::usagePercent));
    add(
        frames,
        MetricGroup.MEMORY,
        at,
        new Column<>(health.memory(), Capacity::name, Capacity::usedPercent));
    add(
        frames,
        MetricGroup.STORAGE,
        at,
        new Column<>(health.storage(), Capacity::name, Capacity::usedPercent));
    add(
        frames,
        MetricGroup.SENSOR,
        at,
        new Column<>(health.sensors(), Sensor::name, Sensor::value));
    return frames;
  }

  private record Column<T>(List<T> rows, Function<T, String> name, ToDoubleFunction<T> value) {}

  private static <T> void add(
      List<SampleFrame> frames, MetricGroup group, Instant at, Column<T> column) {
    if (column.rows().isEmpty()) {
      return;
    }
    float[] values = new float[column.rows().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) column.value().applyAsDouble(column.rows().get(i));
    }
    List<String> names = InstanceNames.unique(column.rows().stream().map(column.name()).toList());
    frames.add(new SampleFrame(group, at, names, values));
  }
}
