/** Questions to the finished map: paths, what a failure cuts off, and what is weak. */
@NullMarked
package io.bongsu.topology.graph;

import org.jspecify.annotations.NullMarked;
