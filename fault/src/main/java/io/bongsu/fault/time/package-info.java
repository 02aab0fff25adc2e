/** Time as the fault tier sees it: monotonic for timers, wall clock for people. */
@NullMarked
package io.bongsu.fault.time;

import org.jspecify.annotations.NullMarked;
