package io.bongsu.app.http.api;

import io.bongsu.model.history.TopologyHistory;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.StatusHistory;
import java.time.InstantSource;

/** What knows the past. */
public record HistoryParts(
    SeriesQuery series, StatusHistory status, TopologyHistory topology, InstantSource clock) {}
