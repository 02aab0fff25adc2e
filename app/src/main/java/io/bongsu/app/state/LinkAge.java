package io.bongsu.app.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when a link is known.
 *
 * @param first when it was first on the map, null unknown
 * @param last when it was last told of, null while somebody tells of it
 */
public record LinkAge(@Nullable Instant first, @Nullable Instant last) {}
