package io.bongsu.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Plays a scenario against a clock of nanoseconds; the executor is its owner's to stop. */
public final class ScenarioPlayer {
  private static final long TICK_MILLIS = 200;

  private final Scenario scenario;
  private final LongSupplier nanos;
  private final Consumer<Event> stage;
  private long startedAt;
  private Duration played = Duration.ofNanos(-1);

  /** Hands each event to the stage when its time has come. */
  public ScenarioPlayer(Scenario scenario, LongSupplier nanos, Consumer<Event> stage) {
    this.scenario = scenario;
    this.nanos = nanos;
    this.stage = stage;
  }

  /** Begins at the scenario's start. */
  public void start(ScheduledExecutorService executor) {
    begin();
    Future<?> _ =
        executor.scheduleAtFixedRate(
            this::catchUp, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  void begin() {
    startedAt = nanos.getAsLong();
  }

  /** Plays everything that is due. */
  void catchUp() {
    Duration now = Duration.ofNanos(nanos.getAsLong() - startedAt);
    List<Scenario.Step> due = scenario.between(played, now);
    played = now;
    due.forEach(step -> stage.accept(step.event()));
  }
}
