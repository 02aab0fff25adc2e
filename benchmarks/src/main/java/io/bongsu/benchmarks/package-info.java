/** Programs that measure the whole product from outside; docs/benchmarks.md has their numbers. */
@NullMarked
package io.bongsu.benchmarks;

import org.jspecify.annotations.NullMarked;
