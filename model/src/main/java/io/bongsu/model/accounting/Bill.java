package io.bongsu.model.accounting;

import java.time.Instant;

/**
 * Ports that somebody pays for.
 *
 * @param id given by the store, positive
 * @param spec what the admin said
 * @param createdAt its first period is the one that holds this moment
 */
public record Bill(long id, BillSpec spec, Instant createdAt) {}
