/** When measured values are too high: rules that people keep, and where they are kept. */
@NullMarked
package io.bongsu.model.threshold;

import org.jspecify.annotations.NullMarked;
