package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Question;
import io.bongsu.model.series.SeriesQuery.Series;
import io.bongsu.model.series.StatusHistory.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The past: numbers as buckets, states as intervals. */
final class HistoryResource implements Resource {
  private static final Duration LONGEST = Duration.ofDays(3 * 366);
  private static final int USUAL_POINTS = 500;

  private final DeviceDirectory devices;
  private final HistoryParts history;

  HistoryResource(DeviceDirectory devices, HistoryParts history) {
    this.devices = devices;
    this.history = history;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(
        "/api/v1/devices/{id}/status-history", Role.VIEWER, this::statusHistory, "from", "to");
    routes.read(
        "/api/v1/series",
        Role.VIEWER,
        this::series,
        "device",
        "metric",
        "instance",
        "from",
        "to",
        "maxPoints");
  }

  private void statusHistory(Exchange exchange) {
    DeviceId device = known(exchange.id());
    Span span = span(exchange.query(), Duration.ofDays(1));
    List<Interval> intervals = history.status().intervals(device, span.from, span.to);
    exchange.json(
        new StatusHistoryJson(
            span.from,
            span.to,
            Availabilities.percent(intervals, span.from, span.to),
            intervals.stream().map(IntervalJson::of).toList()));
  }

  private void series(Exchange exchange) {
    Query query = exchange.query();
    String device = query.text("device");
    if (!device.matches("[1-9][0-9]{0,17}")) {
      throw Problem.bad("Parameter device must be the id of a device");
    }
    Metric metric = Problem.onComplaint(400, () -> Metric.parse(query.text("metric")));
    Span span = span(query, Duration.ofHours(1));
    int points = query.whole("maxPoints", 1, SeriesQuery.MAX_POINTS, USUAL_POINTS);
    Question question =
        new Question(
            known(Long.parseLong(device)),
            metric,
            query.text("instance"),
            span.from,
            span.to,
            points);
    exchange.json(SeriesJson.of(history.series().query(question)));
  }

  private DeviceId known(long id) {
    DeviceId device = new DeviceId(id);
    if (devices.find(device).isEmpty()) {
      throw Problem.absent("There is no device with the id " + id);
    }
    return device;
  }

  private Span span(Query query, Duration usual) {
    Instant to = query.moment("to", history.clock().instant());
    Instant from = query.moment("from", to.minus(usual));
    if (!from.isBefore(to)) {
      throw Problem.bad("Parameter from must be before to");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Problem.bad("The span between from and to is longer than three years");
    }
    return new Span(from, to);
  }

  private record Span(Instant from, Instant to) {}

  private record SeriesJson(String unit, long step, List<Object[]> buckets) {
    static SeriesJson of(Series series) {
      return new SeriesJson(
          series.unit(),
          series.stepSeconds(),
          series.buckets().stream().map(SeriesJson::array).toList());
    }

    private static Object[] array(Bucket bucket) {
      return new Object[] {bucket.epochSecond(), bucket.min(), bucket.avg(), bucket.max()};
    }
  }

  private record StatusHistoryJson(
      Instant from, Instant to, @Nullable Double availability, List<IntervalJson> intervals) {}

  private record IntervalJson(Instant from, @Nullable Instant to, String status, String reason) {
    static IntervalJson of(Interval interval) {
      return new IntervalJson(
          interval.from(), interval.to(), interval.status().label(), interval.reason());
    }
  }
}
