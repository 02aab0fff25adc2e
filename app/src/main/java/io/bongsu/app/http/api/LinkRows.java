package io.bongsu.app.http.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Links as rows of a table: cables, routing adjacencies, then what else is reached over whom. */
final class LinkRows {
  private static final List<String> COLUMNS =
      List.of(
          "a",
          "a_port",
          "b",
          "b_port",
          "layer",
          "status",
          "speed_bps",
          "out_bps",
          "in_bps",
          "aggregate_a",
          "aggregate_b",
          "evidence",
          "confidence",
          "note");

  private LinkRows() {}

  static List<List<String>> of(
      List<MapLinkJson> links, List<MapLinkJson> adjacencies, List<MapLinkJson> dependencies) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    links.forEach(link -> rows.add(row(link, "l2")));
    adjacencies.forEach(link -> rows.add(row(link, "l3")));
    dependencies.forEach(link -> rows.add(row(link, "gateway")));
    return rows;
  }

  private static List<String> row(MapLinkJson link, String layer) {
    return List.of(
        link.a().name(),
        link.a().port(),
        link.b().name(),
        link.b().port(),
        layer,
        link.status(),
        Objects.toString(link.speedBps(), ""),
        Objects.toString(link.outBps(), ""),
        Objects.toString(link.inBps(), ""),
        link.aggregate() == null ? "" : link.aggregate().a(),
        link.aggregate() == null ? "" : link.aggregate().b(),
        String.join(" ", link.evidence()),
        Double.toString(link.confidence()),
        link.note());
  }
}
