/** Samples and device states on PostgreSQL: batched COPY in, buckets out. */
@NullMarked
package io.bongsu.storage.series;

import org.jspecify.annotations.NullMarked;
