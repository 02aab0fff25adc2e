/** What proc(5) tells of processes: their processor time, by threads too, and what they hold. */
@NullMarked
package io.bongsu.benchmarks.process;

import org.jspecify.annotations.NullMarked;
