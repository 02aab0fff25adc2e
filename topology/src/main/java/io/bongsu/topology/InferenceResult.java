package io.bongsu.topology;

import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.NetworkGraph;
import java.util.List;

/**
 * A graph and how much was looked at for it.
 *
 * @param contradictions sorted
 * @param observers devices whose claims were resolved
 * @param pairs pairs of devices whose cables were judged
 */
record InferenceResult(
    NetworkGraph graph, List<Contradiction> contradictions, int observers, int pairs) {}
