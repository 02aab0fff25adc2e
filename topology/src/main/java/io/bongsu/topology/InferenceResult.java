package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph;

/**
 * A graph and how much was looked at for it.
 *
 * @param observers devices whose claims were resolved
 * @param pairs pairs of devices whose cables were judged
 */
record InferenceResult(NetworkGraph graph, int observers, int pairs) {}
