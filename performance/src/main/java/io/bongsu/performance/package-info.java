/** What the numbers mean now: the last values, the busiest of anything, availability. */
@NullMarked
package io.bongsu.performance;

import org.jspecify.annotations.NullMarked;
