/**
 * The virtual network itself: devices, ports, links, what flows over them and what is reachable; no
 * packets, no OIDs.
 */
@NullMarked
package io.bongsu.simulator.network;

import org.jspecify.annotations.NullMarked;
