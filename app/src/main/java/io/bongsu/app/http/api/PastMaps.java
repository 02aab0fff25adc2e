package io.bongsu.app.http.api;

import io.bongsu.app.http.Problem;
import io.bongsu.model.history.TopologyHistory;
import io.bongsu.model.topology.NetworkGraph;
import java.time.Instant;

/** Maps of the past, as far as they are known. */
record PastMaps(TopologyHistory history) {
  /** The map at a time; 400 for times of which none is known. */
  NetworkGraph at(Instant at) {
    Instant begin = history.begin().orElseThrow(() -> Problem.bad("No map has been recorded yet"));
    if (at.isBefore(begin)) {
      throw Problem.bad("The map is known since " + begin + "; ask for a later time");
    }
    return history.at(at);
  }
}
