/** Thousands of cheap agents in one process, for whatever is to be measured against them. */
@NullMarked
package io.bongsu.benchmarks.farm;

import org.jspecify.annotations.NullMarked;
