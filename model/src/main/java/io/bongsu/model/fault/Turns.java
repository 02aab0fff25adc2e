package io.bongsu.model.fault;

import java.time.Instant;
import java.util.List;

/**
 * When an alarm lately opened and closed, so that a restart forgets no flapping.
 *
 * @param at the moments, oldest first
 * @param flapping whether it is muted because of them
 */
public record Turns(List<Instant> at, boolean flapping) {
  /** Never turned. */
  public static final Turns NONE = new Turns(List.of(), false);

  /** Keeps a copy. */
  public Turns {
    at = List.copyOf(at);
  }
}
