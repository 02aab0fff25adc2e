/** Neighbour claims as devices make them, and the graph that is inferred from them. */
@NullMarked
package io.bongsu.model.topology;

import org.jspecify.annotations.NullMarked;
