package io.bongsu.model.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key for programs.
 *
 * @param id given by the store, 0 before
 * @param hash SHA-256 of the token, hex
 * @param expiresAt null: never
 * @param usedAt null: never used
 */
public record ApiToken(
    long id,
    String name,
    Role role,
    String hash,
    String createdBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant usedAt) {}
