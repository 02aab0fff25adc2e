/** Rows of samples in PostgreSQL: their tables, their partitions, their binary form. */
@NullMarked
package io.bongsu.storage.series.rows;

import org.jspecify.annotations.NullMarked;
