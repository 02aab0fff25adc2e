package io.bongsu.poller.udp;

import java.time.Duration;

/**
 * How long an answer is waited for.
 *
 * @param timeout of the first try; doubles with each retry
 * @param retries after the first try, 0 to 5
 */
public record Patience(Duration timeout, int retries) {}
