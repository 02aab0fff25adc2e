/**
 * Judges measured values against rules, a whole frame at a time and without remembering what is
 * fine.
 */
@NullMarked
package io.bongsu.fault.threshold;

import org.jspecify.annotations.NullMarked;
