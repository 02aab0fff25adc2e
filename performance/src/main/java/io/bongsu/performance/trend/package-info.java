/**
 * What numbers mean over time: percentiles, what is usual, what comes. Pure functions of values.
 */
@NullMarked
package io.bongsu.performance.trend;

import org.jspecify.annotations.NullMarked;
