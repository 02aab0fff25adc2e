/** Roll-ups of five minutes and of an hour, made while samples are written. */
@NullMarked
package io.bongsu.storage.series.rollup;

import org.jspecify.annotations.NullMarked;
