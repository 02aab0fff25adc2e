package io.bongsu.storage.series.rows;

import io.bongsu.model.series.MetricGroup;
import java.time.Instant;

/**
 * A row of the table {@code sample}, or what a row of roll-ups holds in the same form.
 *
 * @param layout what stands where in the values
 * @param values NaN: none; not to be changed
 */
public record StoredFrame(int layout, MetricGroup group, Instant at, float[] values) {}
