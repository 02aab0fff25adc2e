/** Neighbour claims to links in named stages, roles, and where things stand on the map. */
@NullMarked
package io.bongsu.topology;

import org.jspecify.annotations.NullMarked;
