/** Neighbour claims to links, layout, graph services. */
@NullMarked
package io.bongsu.topology;

import org.jspecify.annotations.NullMarked;
