/** What the numbers mean: hot values, top-N. */
@NullMarked
package io.bongsu.performance;

import org.jspecify.annotations.NullMarked;
