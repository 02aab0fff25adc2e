package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Json;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.performance.TimedCache;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.performance.Availability;
import io.bongsu.performance.HotValues;
import io.bongsu.performance.Ranked;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The devices and ports with the highest last values, and those that were there least. */
final class TopResource implements Resource {
  private static final String AVAILABILITY = "availability";
  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST = 200;

  private final DeviceDirectory devices;
  private final HistoryParts history;
  private final HotValues values;
  private final TimedCache<String, Map<DeviceId, Double>> availabilities;

  TopResource(DeviceDirectory devices, HistoryParts history, HotValues values) {
    this.devices = devices;
    this.history = history;
    this.values = values;
    this.availabilities = new TimedCache<>(1, Duration.ofSeconds(30), history.clock());
  }

  @Override
  public void routes(Routes routes) {
    routes.read("/api/v1/top", Role.VIEWER, this::top, "metric", "limit", "site", "tag");
  }

  private void top(Exchange exchange) {
    Query query = exchange.query();
    String metric = query.text("metric");
    int limit = query.whole("limit", 1, MOST, 10);
    Fleet fleet = Fleet.of(devices, query);
    if (metric.equals(AVAILABILITY)) {
      exchange.json(leastAvailable(fleet, limit));
      return;
    }
    Ranked ranked = Ranked.known().get(metric);
    if (ranked == null) {
      throw Problem.bad(
          "Parameter metric must be one of %s, %s"
              .formatted(String.join(", ", Ranked.known().keySet()), AVAILABILITY));
    }
    HotValues.Ranking ranking = values.top(ranked, limit, fleet.fresh(history.clock().instant()));
    exchange.json(
        new TopJson(
            metric,
            ranked.unit(),
            false,
            ranking.considered(),
            ranking.items().stream()
                .map(top -> row(top.device(), top.instance(), top.value()))
                .toList()));
  }

  private TopJson leastAvailable(Fleet fleet, int limit) {
    Map<DeviceId, Double> known = availabilities.get(AVAILABILITY, this::availabilities);
    List<Map.Entry<DeviceId, Double>> ours =
        known.entrySet().stream()
            .filter(entry -> devices.find(entry.getKey()).filter(fleet::includes).isPresent())
            .toList();
    Comparator<Map.Entry<DeviceId, Double>> order =
        Map.Entry.<DeviceId, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey());
    return new TopJson(
        AVAILABILITY,
        "%",
        true,
        ours.size(),
        ours.stream()
            .sorted(order)
            .limit(limit)
            .map(entry -> row(entry.getKey(), "", entry.getValue()))
            .toList());
  }

  private Map<DeviceId, Double> availabilities() {
    Instant to = history.clock().instant();
    Instant from = to.minus(DAY);
    Map<DeviceId, Double> found = new HashMap<>();
    history
        .status()
        .intervals(from, to)
        .forEach((device, intervals) ->
            Availability.percent(intervals, from, to)
                .ifPresent(percent -> found.put(device, percent)));
    return found;
  }

  private RowJson row(DeviceId device, String instance, double value) {
    RankedRow row = RankedRow.of(devices, device, instance);
    return new RowJson(
        device.toString(),
        row.device().name(),
        row.device().site(),
        instance,
        row.name(),
        row.alias(),
        value,
        Json.known(row.speedBps()));
  }

  private record TopJson(
      String metric, String unit, boolean lowestFirst, int considered, List<RowJson> items) {}

  private record RowJson(
      String device,
      String deviceName,
      String site,
      String instance,
      String instanceName,
      String alias,
      double value,
      @Nullable Long speedBps) {}
}
