package io.bongsu.topology;

import io.bongsu.model.history.Difference;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds links by their ends and by the pair of devices they join. */
final class LinkEnds {
  private final Map<String, List<Link>> byKey = new HashMap<>();

  LinkEnds(List<Link> links) {
    for (Link link : links) {
      keys(link).forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(link));
    }
  }

  private static Set<String> keys(Link link) {
    return new LinkedHashSet<>(
        List.of(
            Difference.port(link.a()),
            Difference.port(link.b()),
            link.a().node() + " " + link.b().node()));
  }

  /** The links that share an end or both devices with this one. */
  Set<Link> touching(Link link) {
    Set<Link> found = new LinkedHashSet<>();
    keys(link).forEach(key -> found.addAll(byKey.getOrDefault(key, List.of())));
    return found;
  }
}
