package io.bongsu.app.http.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bongsu.model.topology.NetworkGraph.End;
import java.util.Map;

/** One end of a link. */
record LinkEndJson(
    String device, String name, String port, @JsonProperty("interface") String interfaceId) {
  static LinkEndJson of(End end, Map<String, String> names) {
    String node = end.node().text();
    return new LinkEndJson(node, names.getOrDefault(node, ""), end.port(), end.interfaceKey());
  }
}
