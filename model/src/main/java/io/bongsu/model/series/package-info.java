/** Time series: frames of samples on their way to the store, and the questions asked of it. */
@NullMarked
package io.bongsu.model.series;

import org.jspecify.annotations.NullMarked;
