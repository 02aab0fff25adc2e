package io.bongsu.app.http.api;

import io.bongsu.app.state.ComponentHealth;
import io.bongsu.app.state.SelfMonitor;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.SkipCause;
import io.bongsu.model.series.SampleSink;
import io.bongsu.storage.Durability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A monitor of nothing, in which a test says how components are. */
final class QuietMonitor implements SelfMonitor {
  final List<ComponentHealth> components = new CopyOnWriteArrayList<>();

  @Override
  public List<ComponentHealth> components() {
    return components;
  }

  @Override
  public Report report() {
    return new Report(
        "test",
        Instant.EPOCH,
        new PollCounts(
            6,
            Map.of(PollOutcome.ANSWERED, 2L, PollOutcome.SILENT, 1L, PollOutcome.SKIPPED, 3L),
            Map.of(SkipCause.UNREACHABLE, 2L, SkipCause.OVERDUE, 1L),
            0,
            Map.of(Delay.DEVICE, new PollCounts.Wait(2, 0.5))),
        new Late(0.001, 0.02),
        new Timeouts(4, 1, 2, 5, 6, 3, 0),
        new Requests(20, 14, 5, 1),
        new Pings(9, 2, 1, 4, 2),
        Map.of("walk", 2L),
        new SampleSink.Counts(10, 9, 0, 1),
        Durability.NONE,
        null,
        List.of(
            new Slow(new DeviceId(1), PollPlan.TRAFFIC, Duration.ofMillis(1_500)),
            new Slow(new DeviceId(1), PollPlan.INVENTORY, Duration.ofMillis(900))));
  }

  @Override
  public String prometheus() {
    return "bongsu_polls_started_total 3\n";
  }
}
