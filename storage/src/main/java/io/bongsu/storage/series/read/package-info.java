/** Questions about series, answered from the coarsest table that can. */
@NullMarked
package io.bongsu.storage.series.read;

import org.jspecify.annotations.NullMarked;
