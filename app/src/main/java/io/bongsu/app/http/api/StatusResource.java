package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.http.api.Api.SystemParts;
import io.bongsu.app.http.api.HealthResource.ComponentJson;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.SelfMonitor;
import io.bongsu.model.access.Role;
import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollCounts.Wait;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.SkipCause;
import io.bongsu.model.series.SampleSink;
import io.bongsu.storage.Durability;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Bongsu itself is doing, for people and for Prometheus. */
final class StatusResource implements Resource {
  private final DeviceDirectory devices;
  private final SystemParts system;

  StatusResource(DeviceDirectory devices, SystemParts system) {
    this.devices = devices;
    this.system = system;
  }

  @Override
  public void routes(Routes routes) {
    routes.read("/api/v1/status", Role.VIEWER, this::status);
    routes.read("/metrics", Role.VIEWER, this::metrics);
  }

  private void metrics(Exchange exchange) {
    exchange.content("text/plain; version=0.0.4", system.monitor().prometheus());
  }

  private void status(Exchange exchange) {
    SelfMonitor.Report report = system.monitor().report();
    Instant now = system.clock().instant();
    exchange.json(
        new StatusJson(
            now,
            report.version(),
            report.startedAt(),
            Duration.between(report.startedAt(), now).toMillis() / 1000.0,
            system.monitor().components().stream().map(ComponentJson::of).toList(),
            polls(report),
            report.timeouts(),
            report.requests(),
            report.pings(),
            report.findings(),
            report.samples(),
            report.durability(),
            report.store() == null ? null : StoreJson.of(report.store()),
            new LiveJson(system.hub().clients(), system.hub().dropped()),
            StatusCounts.of(devices.all()).json(),
            report.slowest().stream().map(this::slow).toList()));
  }

  private static Map<String, Object> polls(SelfMonitor.Report report) {
    PollCounts counts = report.polls();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("started", counts.started());
    for (PollOutcome outcome : PollOutcome.values()) {
      json.put(
          outcome.name().toLowerCase(Locale.ROOT), counts.byOutcome().getOrDefault(outcome, 0L));
    }
    json.put("skippedBy", SkippedJson.of(counts.skippedBy()));
    json.put("inFlight", counts.inFlight());
    json.put("lagSeconds", counts.lagSeconds());
    json.put("waits", WaitsJson.of(counts));
    json.put("lateP50Seconds", finite(report.late().p50Seconds()));
    json.put("lateP99Seconds", finite(report.late().p99Seconds()));
    return json;
  }

  /** JSON knows no infinity: later than the last bound is told as that bound. */
  private static double finite(double seconds) {
    return Math.min(seconds, 60);
  }

  private SlowJson slow(SelfMonitor.Slow slow) {
    return new SlowJson(
        slow.device().toString(),
        DeviceNames.of(devices, slow.device()).name(),
        slow.plan().name().toLowerCase(Locale.ROOT),
        slow.took().toMillis() / 1000.0);
  }

  private record StatusJson(
      Instant at,
      String version,
      Instant startedAt,
      double uptimeSeconds,
      List<ComponentJson> components,
      Map<String, Object> polls,
      SelfMonitor.Timeouts timeouts,
      SelfMonitor.Requests requests,
      SelfMonitor.Pings pings,
      Map<String, Long> findings,
      SampleSink.Counts samples,
      Durability durability,
      @Nullable StoreJson store,
      LiveJson live,
      Map<String, Integer> devices,
      List<SlowJson> slowest) {}

  private record WaitsJson(Wait schedule, Wait turn, Wait slowAgents, Wait subnet, Wait device) {
    static WaitsJson of(PollCounts counts) {
      return new WaitsJson(
          counts.wait(Delay.SCHEDULE),
          counts.wait(Delay.TURN),
          counts.wait(Delay.SLOW_AGENTS),
          counts.wait(Delay.SUBNET),
          counts.wait(Delay.DEVICE));
    }
  }

  private record SkippedJson(
      long overdue,
      long missed,
      long noTurn,
      long interrupted,
      long spared,
      long unreachable,
      long resting,
      long noInventory,
      long notConfigured) {
    static SkippedJson of(Map<SkipCause, Long> skipped) {
      return new SkippedJson(
          skipped.getOrDefault(SkipCause.OVERDUE, 0L),
          skipped.getOrDefault(SkipCause.MISSED, 0L),
          skipped.getOrDefault(SkipCause.NO_TURN, 0L),
          skipped.getOrDefault(SkipCause.INTERRUPTED, 0L),
          skipped.getOrDefault(SkipCause.SPARED, 0L),
          skipped.getOrDefault(SkipCause.UNREACHABLE, 0L),
          skipped.getOrDefault(SkipCause.RESTING, 0L),
          skipped.getOrDefault(SkipCause.NO_INVENTORY, 0L),
          skipped.getOrDefault(SkipCause.NOT_CONFIGURED, 0L));
    }
  }

  private record LiveJson(int clients, long dropped) {}

  private record SlowJson(String device, String name, String plan, double seconds) {}
}
