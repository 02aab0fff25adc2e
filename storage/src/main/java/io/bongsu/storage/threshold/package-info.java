/** Threshold rules on PostgreSQL. */
@NullMarked
package io.bongsu.storage.threshold;

import org.jspecify.annotations.NullMarked;
