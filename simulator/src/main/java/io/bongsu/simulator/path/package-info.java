/** What lies between a manager and an agent: a UDP path that treats packets badly, by a seed. */
@NullMarked
package io.bongsu.simulator.path;

import org.jspecify.annotations.NullMarked;
