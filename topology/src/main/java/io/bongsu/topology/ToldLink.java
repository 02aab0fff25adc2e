package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph.Link;

/**
 * A link that earlier stages found.
 *
 * @param unsure not forced: it only says that its ends may share a segment
 */
record ToldLink(Link link, boolean unsure) {}
