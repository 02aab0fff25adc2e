package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.performance.Forecasts;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.performance.HotValues;
import io.bongsu.performance.Ranked;
import io.bongsu.performance.Top;
import io.bongsu.performance.trend.CapacityForecast;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** When disks, memories, processors and ports will be full. */
final class ForecastResource implements Resource {
  private static final int CANDIDATES = 200;
  private static final long DAY = 86_400;
  private static final Map<String, Metric> METRICS = metrics();

  private final DeviceDirectory devices;
  private final HotValues values;
  private final Forecasts forecasts;
  private final InstantSource clock;

  ForecastResource(DeviceDirectory devices, PerformanceParts parts, InstantSource clock) {
    this.devices = devices;
    this.values = parts.values();
    this.forecasts = parts.forecasts();
    this.clock = clock;
  }

  private static Map<String, Metric> metrics() {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    metrics.put("storage", Metric.STORAGE);
    metrics.put("memory", Metric.MEMORY);
    metrics.put("cpu", Metric.CPU);
    metrics.put("ifInUtilisation", Metric.IF_IN_BPS);
    metrics.put("ifOutUtilisation", Metric.IF_OUT_BPS);
    return metrics;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(
        "/api/v1/forecasts",
        Role.VIEWER,
        this::forecasts,
        "metric",
        "threshold",
        "device",
        "site",
        "tag",
        "limit");
  }

  private void forecasts(Exchange exchange) {
    Query query = exchange.query();
    String label = query.text("metric");
    Metric metric = METRICS.get(label);
    if (metric == null) {
      throw Problem.bad("Parameter metric must be one of " + String.join(", ", METRICS.keySet()));
    }
    int threshold = query.whole("threshold", 1, 100, 80);
    int limit = query.whole("limit", 1, CANDIDATES, 50);
    Map<DeviceId, List<Name>> candidates = candidates(query, label, metric);
    List<ForecastJson> found = new ArrayList<>();
    candidates.forEach((device, names) -> found.addAll(look(device, names, threshold)));
    exchange.json(
        new ForecastsJson(
            label,
            "%",
            threshold,
            found.size(),
            found.stream().sorted(ForecastJson.SOONEST).limit(limit).toList()));
  }

  private Map<DeviceId, List<Name>> candidates(Query query, String label, Metric metric) {
    Map<DeviceId, List<Name>> found = new LinkedHashMap<>();
    if (!query.text("device").isEmpty()) {
      DeviceId device =
          new KnownDevices(devices).named(query.text("device"), () -> "Parameter device").id();
      List<String> instances = values.instances(device, metric.group());
      List<Name> names =
          instances.stream().limit(CANDIDATES).map(one -> new Name(metric, one)).toList();
      return names.isEmpty() ? found : Map.of(device, names);
    }
    Ranked ranked = Objects.requireNonNull(Ranked.known().get(label));
    HotValues.Scope scope = Fleet.of(devices, query).fresh(clock.instant());
    for (Top top : values.top(ranked, CANDIDATES, scope).items()) {
      found
          .computeIfAbsent(top.device(), _ -> new ArrayList<>())
          .add(new Name(metric, top.instance()));
    }
    found.values().forEach(names -> names.sort(java.util.Comparator.comparing(Name::instance)));
    return found;
  }

  private List<ForecastJson> look(DeviceId device, List<Name> names, int threshold) {
    Map<Name, SortedMap<Long, Double>> peaks = forecasts.busiestHours(device, names);
    Instant now = clock.instant();
    long today = Math.floorDiv(now.getEpochSecond(), DAY);
    return names.stream()
        .map(name -> {
          RankedRow row = RankedRow.of(devices, device, name.instance());
          SortedMap<Long, Double> percent =
              percent(name, row, peaks.getOrDefault(name, new TreeMap<>()));
          return ForecastJson.of(device, row, CapacityForecast.of(percent, today, threshold));
        })
        .toList();
  }

  /** Rates as a share of today's speed; a port whose speed is not known has no days. */
  private static SortedMap<Long, Double> percent(
      Name name, RankedRow row, SortedMap<Long, Double> peaks) {
    if (name.metric() != Metric.IF_IN_BPS && name.metric() != Metric.IF_OUT_BPS) {
      return peaks;
    }
    SortedMap<Long, Double> percent = new TreeMap<>();
    if (row.speedBps() > 0) {
      peaks.forEach((day, bps) -> percent.put(day, 100 * bps / row.speedBps()));
    }
    return percent;
  }

  private record ForecastsJson(
      String metric, String unit, int threshold, int considered, List<ForecastJson> items) {}
}
