/** What a device knows as a bridge: learned addresses, spanning tree, port aggregation. */
@NullMarked
package io.bongsu.model.bridging;

import org.jspecify.annotations.NullMarked;
