/** A virtual network for demo and tests. */
@NullMarked
package io.bongsu.simulator;

import org.jspecify.annotations.NullMarked;
