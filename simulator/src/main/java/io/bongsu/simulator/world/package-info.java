/**
 * Where the simulated devices' addresses live: in a network namespace of their own, or on loopback.
 */
@NullMarked
package io.bongsu.simulator.world;

import org.jspecify.annotations.NullMarked;
