package io.bongsu.model.poll;

import java.util.Map;

/**
 * Polls since start. When nothing runs, started equals the sum of the outcomes; otherwise started =
 * sum + inFlight.
 *
 * @param started begun, skipped ones included
 * @param byOutcome finished, by how they ended; every outcome has an entry
 * @param inFlight begun and not finished
 * @param lagSeconds how far the schedule is behind now
 */
public record PollCounts(
    long started, Map<PollOutcome, Long> byOutcome, int inFlight, double lagSeconds) {}
