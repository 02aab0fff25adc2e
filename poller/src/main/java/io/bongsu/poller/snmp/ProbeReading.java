package io.bongsu.poller.snmp;

/**
 * What came of one GET that was sent once.
 *
 * @param sentNanos when it was sent, on the monotonic clock; what was on the wire before it had
 *     been waited for by then
 * @param roundTripNanos from sending to the answer; negative when there was none, or it cannot be
 *     told
 */
public record ProbeReading(Reading reading, long sentNanos, long roundTripNanos) {}
