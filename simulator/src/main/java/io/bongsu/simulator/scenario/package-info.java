/** The script of failures: what breaks when, and the player that makes it so. */
@NullMarked
package io.bongsu.simulator.scenario;

import org.jspecify.annotations.NullMarked;
