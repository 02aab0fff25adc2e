/** Other programs that ask the agents of a farm, measured beside Bongsu. */
@NullMarked
package io.bongsu.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
