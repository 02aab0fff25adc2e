package io.bongsu.model.fault;

import java.time.Instant;

/**
 * Somebody took it on.
 *
 * @param by the user's name
 * @param comment clean, may be empty
 */
public record Acknowledgement(String by, Instant at, String comment) {}
