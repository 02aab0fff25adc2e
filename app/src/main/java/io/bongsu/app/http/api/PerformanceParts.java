package io.bongsu.app.http.api;

import io.bongsu.app.accounting.Statements;
import io.bongsu.app.performance.Baselines;
import io.bongsu.app.performance.Forecasts;
import io.bongsu.performance.HotValues;

/** What knows the numbers and what they come to. */
public record PerformanceParts(
    HotValues values, Baselines baselines, Forecasts forecasts, Statements statements) {}
