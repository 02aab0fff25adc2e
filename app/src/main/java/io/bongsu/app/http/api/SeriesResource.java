package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.performance.Baselines;
import io.bongsu.app.performance.RecentSeries;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.performance.trend.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers over time: one series, all of a page at once, and as a table. */
final class SeriesResource implements Resource {
  private static final int MOST = 50;

  private final KnownDevices devices;
  private final HistoryParts history;
  private final RecentSeries recent;
  private final Baselines baselines;
  private final SeriesAnswers answers;

  SeriesResource(DeviceDirectory devices, HistoryParts history, PerformanceParts performance) {
    this.devices = new KnownDevices(devices);
    this.history = history;
    this.recent = new RecentSeries(history.series(), performance.values());
    this.baselines = performance.baselines();
    this.answers = new SeriesAnswers(history.series(), recent, baselines);
  }

  @Override
  public void routes(Routes routes) {
    String[] one = parameters(SeriesAsk.PARAMETERS, "device", "metric", "instance");
    String[] table =
        Arrays.stream(one).filter(name -> !name.equals("percentile")).toArray(String[]::new);
    routes.read("/api/v1/series", Role.VIEWER, this::one, one);
    routes.read(
        "/api/v1/series/batch",
        Role.VIEWER,
        this::batch,
        parameters(SeriesAsk.PARAMETERS, "series"));
    routes.read("/api/v1/series.csv", Role.VIEWER, this::table, table);
  }

  private static String[] parameters(String[] common, String... own) {
    return Stream.concat(Arrays.stream(own), Arrays.stream(common)).toArray(String[]::new);
  }

  private void one(Exchange exchange) {
    Key key = key(exchange.query());
    SeriesAsk ask = SeriesAsk.of(exchange.query(), history.clock().instant());
    exchange.json(answers.of(key.device, List.of(key.name), ask).getFirst());
  }

  private void batch(Exchange exchange) {
    List<Key> keys = exchange.query().repeated("series").stream().map(this::key).toList();
    if (keys.isEmpty() || keys.size() > MOST) {
      throw Problem.bad("Give parameter series 1 to " + MOST + " times, as device:metric:instance");
    }
    SeriesAsk ask = SeriesAsk.of(exchange.query(), history.clock().instant());
    Map<DeviceId, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      places.computeIfAbsent(keys.get(i).device, _ -> new ArrayList<>()).add(i);
    }
    SeriesJson[] found = new SeriesJson[keys.size()];
    places.forEach((device, own) -> {
      List<Name> names = own.stream().map(i -> keys.get(i).name).toList();
      List<SeriesJson> told = answers.of(device, names, ask);
      for (int i = 0; i < own.size(); i++) {
        found[own.get(i)] = told.get(i).named(device.toString(), names.get(i));
      }
    });
    exchange.json(new Page.All<>(List.of(found)));
  }

  private void table(Exchange exchange) {
    Key key = key(exchange.query());
    SeriesAsk ask = SeriesAsk.of(exchange.query(), history.clock().instant());
    SeriesQuery.Page page =
        new SeriesQuery.Page(
            key.device, List.of(key.name), ask.span().from(), ask.span().to(), ask.points());
    SeriesCsv table =
        new SeriesCsv(
            recent.page(page).whole().getFirst(),
            earlier(page, ask.compare()),
            ask.baseline() ? baselines.of(key.device, key.name) : null);
    Csv.send(exchange, "series.csv", table.rows());
  }

  private @Nullable List<Bucket> earlier(SeriesQuery.Page page, @Nullable Comparison compare) {
    return compare == null
        ? null
        : compare.onto(history.series().page(compare.earlier(page)).getFirst().buckets());
  }

  private Key key(Query query) {
    DeviceId device = devices.named(query.text("device"), () -> "Parameter device").id();
    return new Key(device, SeriesAsk.name(query.text("metric"), query.text("instance")));
  }

  private Key key(String text) {
    String[] parts = text.split(":", 3);
    if (parts.length < 2) {
      throw Problem.bad(
          "Parameter series must look like device:metric:instance, such as 12:ifInBps:Gi1/0/1");
    }
    DeviceId device = devices.named(parts[0], () -> "What stands first in series").id();
    return new Key(device, SeriesAsk.name(parts[1], parts.length == 3 ? parts[2] : ""));
  }

  private record Key(DeviceId device, Name name) {}
}
