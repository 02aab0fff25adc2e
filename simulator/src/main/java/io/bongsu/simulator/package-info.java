/**
 * A virtual network to look at and to break: real agents answer real packets, and failures follow a
 * script.
 */
@NullMarked
package io.bongsu.simulator;

import org.jspecify.annotations.NullMarked;
