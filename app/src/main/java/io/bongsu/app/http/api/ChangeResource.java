package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.MapSource;
import io.bongsu.model.access.Role;
import io.bongsu.model.history.Difference;
import io.bongsu.model.history.TopologyChange;
import io.bongsu.model.history.TopologyHistory.Filter;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.topology.ById;
import io.bongsu.topology.GraphDifference;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the map changed. */
final class ChangeResource implements Resource {
  private static final Duration USUAL = Duration.ofDays(30);
  private static final int MOST_CAUSES = 5_000;
  private static final int BARS = 96;

  private final MapSource map;
  private final HistoryParts history;

  ChangeResource(MapSource map, HistoryParts history) {
    this.map = map;
    this.history = history;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(
        "/api/v1/topology/changes",
        Role.VIEWER,
        this::list,
        "device",
        "link",
        "from",
        "to",
        "limit",
        "cursor");
    routes.read("/api/v1/topology/diff", Role.VIEWER, this::diff, "from", "to");
    routes.read("/api/v1/topology/timeline", Role.VIEWER, this::timeline, "from", "to");
  }

  private void list(Exchange exchange) {
    Query query = exchange.query();
    Span span = Span.of(query, history.clock().instant(), USUAL);
    Page.Slice slice = Page.Slice.of(query);
    String device = query.text("device");
    Filter filter =
        new Filter(
            device.isEmpty() ? Set.of() : Set.of(device),
            ports(query.text("link")),
            span.from(),
            span.to());
    Page<TopologyChange> page =
        Page.newestFirst(
            (below, limit) -> history.topology().changes(filter, below, limit),
            _ -> true,
            change -> new Cursor("", change.id()),
            slice);
    exchange.json(page.map(ChangeJson::of));
  }

  /** A link's history is that of its ends: it had another id before it moved. */
  private Set<String> ports(String link) {
    if (link.isEmpty()) {
      return Set.of();
    }
    NetworkGraph graph = map.current().graph();
    return ports(graph.links(), link, Difference::port)
        .or(() -> ports(graph.adjacencies(), link, Difference::routedPort))
        .orElseThrow(() -> Problem.absent("There is no link with this id on the map"));
  }

  private static Optional<Set<String>> ports(
      List<Link> among, String id, Function<NetworkGraph.End, String> name) {
    return ById.find(among, Link::id, id)
        .map(known -> Stream.of(known.a(), known.b()).map(name).collect(Collectors.toSet()));
  }

  private void diff(Exchange exchange) {
    Span span = Span.of(exchange.query(), history.clock().instant(), Duration.ofDays(1));
    PastMaps past = new PastMaps(history.topology());
    NetworkGraph before = past.at(span.from());
    NetworkGraph after = past.at(span.to());
    Map<String, String> names = new HashMap<>(Neighbourhood.names(before));
    names.putAll(Neighbourhood.names(after));
    Map<String, ChangeJson> latest = latest(span);
    List<ChangeJson> changes =
        GraphDifference.between(before, after).stream()
            .map(one -> caused(ChangeJson.of(one, names), one, latest))
            .toList();
    exchange.json(new DiffJson(span.from(), span.to(), changes));
  }

  /** The newest change of each node, link, dependency and adjacency in the span. */
  private Map<String, ChangeJson> latest(Span span) {
    Map<String, ChangeJson> latest = new HashMap<>();
    Filter filter = Filter.all(span.from(), span.to());
    for (TopologyChange change : history.topology().changes(filter, Long.MAX_VALUE, MOST_CAUSES)) {
      keys(change.difference()).forEach(key -> latest.putIfAbsent(key, ChangeJson.of(change)));
    }
    return latest;
  }

  private static List<String> keys(Difference difference) {
    List<String> links =
        Stream.of(difference.links(), difference.dependencies(), difference.adjacencies())
            .flatMap(List::stream)
            .map(Link::id)
            .toList();
    return links.isEmpty()
        ? difference.nodes().stream().map(Object::toString).toList()
        : links.reversed();
  }

  private static ChangeJson caused(
      ChangeJson json, Difference difference, Map<String, ChangeJson> latest) {
    @Nullable ChangeJson change =
        keys(difference).stream()
            .filter(latest::containsKey)
            .findFirst()
            .map(latest::get)
            .orElse(null);
    return change == null ? json : json.because(change);
  }

  private void timeline(Exchange exchange) {
    Span span = Span.of(exchange.query(), history.clock().instant(), Duration.ofDays(1));
    int[] counts = new int[BARS];
    long width = Math.max(1, Duration.between(span.from(), span.to()).toMillis() / BARS);
    List<TopologyChange> changes =
        history.topology().changes(Filter.all(span.from(), span.to()), Long.MAX_VALUE, MOST_CAUSES);
    for (TopologyChange change : changes) {
      long bar = Duration.between(span.from(), change.at()).toMillis() / width;
      counts[(int) Math.min(BARS - 1, bar)]++;
    }
    exchange.json(
        new TimelineJson(
            span.from(),
            span.to(),
            history.topology().begin().orElse(null),
            java.util.Arrays.stream(counts).boxed().toList()));
  }

  private record DiffJson(Instant from, Instant to, List<ChangeJson> changes) {}

  private record TimelineJson(
      Instant from, Instant to, @Nullable Instant begin, List<Integer> counts) {}
}
