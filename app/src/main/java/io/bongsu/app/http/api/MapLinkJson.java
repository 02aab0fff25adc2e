package io.bongsu.app.http.api;

import io.bongsu.app.http.Json;
import io.bongsu.app.state.LinkState;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A link of the map with its state and load. */
record MapLinkJson(
    String id,
    LinkEndJson a,
    LinkEndJson b,
    List<String> evidence,
    double confidence,
    boolean bothSides,
    String note,
    String status,
    @Nullable Double inBps,
    @Nullable Double outBps,
    @Nullable Long speedBps,
    boolean manual,
    AggregateNames.@Nullable AggregateJson aggregate) {
  static MapLinkJson of(
      Link link,
      LinkState state,
      Map<String, String> names,
      AggregateNames.@Nullable AggregateJson aggregate) {
    return new MapLinkJson(
        link.id(),
        LinkEndJson.of(link.a(), names),
        LinkEndJson.of(link.b(), names),
        link.evidence().stream().map(NeighbourProtocol::label).toList(),
        link.confidence(),
        link.bothSides(),
        link.note(),
        state.status().label(),
        Json.number(state.inBps()),
        Json.number(state.outBps()),
        Json.known(state.speedBps()),
        link.evidence().contains(NeighbourProtocol.MANUAL),
        aggregate);
  }
}
