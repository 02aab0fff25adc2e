/** Inputs of thresholds: whether a value has been beyond a limit often enough to be believed. */
@NullMarked
package io.bongsu.performance.threshold;

import org.jspecify.annotations.NullMarked;
