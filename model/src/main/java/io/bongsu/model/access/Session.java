package io.bongsu.model.access;

import java.time.Instant;

/**
 * A login in one browser.
 *
 * @param idHash SHA-256 of the cookie's value, hex
 * @param user who
 * @param csrfToken what unsafe requests must carry
 */
public record Session(
    String idHash, String user, String csrfToken, Instant createdAt, Instant usedAt) {}
