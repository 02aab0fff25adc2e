package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph.Link;
import org.jspecify.annotations.Nullable;

/**
 * A link as it was and as it is; never equal.
 *
 * @param before null when it came
 * @param after null when it went
 */
record LinkDifference(@Nullable Link before, @Nullable Link after) {}
