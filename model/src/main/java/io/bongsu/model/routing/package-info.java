/** What a device knows as a router: its addresses and whom it routes with. */
@NullMarked
package io.bongsu.model.routing;

import org.jspecify.annotations.NullMarked;
