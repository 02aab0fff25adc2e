/** Layer 3 as a map of its own: routers, the subnets between them, and where both stand. */
@NullMarked
package io.bongsu.topology.layer3;

import org.jspecify.annotations.NullMarked;
