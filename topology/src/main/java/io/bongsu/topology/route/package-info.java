/** The way a packet takes through the network, by the routes that devices told. */
@NullMarked
package io.bongsu.topology.route;

import org.jspecify.annotations.NullMarked;
