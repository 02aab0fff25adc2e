/** Measurements of the store of samples, beside narrow rows, VictoriaMetrics and RRDtool. */
@NullMarked
package io.bongsu.benchmarks.store;

import org.jspecify.annotations.NullMarked;
