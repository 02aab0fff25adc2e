package io.bongsu.app.state;

import io.bongsu.model.topology.LinkStore;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has the store note since when links are on the map, and forget those that went long ago. A map
 * that stays the same is not noted anew, so its links are noted before any are forgotten.
 * Thread-safe.
 */
final class LinkSights {
  private final LinkStore store;
  private final DeferredWrites writes;
  private final InstantSource clock;
  private final Duration kept;
  private @Nullable List<Link> shown;

  /**
   * Wires it.
   *
   * @param kept how long after its last sight a link is known
   */
  LinkSights(LinkStore store, DeferredWrites writes, InstantSource clock, Duration kept) {
    this.store = store;
    this.writes = writes;
    this.clock = clock;
    this.kept = kept;
  }

  /** Takes the links that are on the map now. */
  synchronized void note(List<Link> links) {
    if (!links.equals(shown)) {
      shown = links;
      writes.latest("links seen", () -> store.seen(links, clock.instant()));
    }
  }

  /** Forgets what is too old; nothing before it is known what is on the map. */
  synchronized void tidy() {
    List<Link> links = shown;
    if (links != null) {
      writes.latest("link sights too old", () -> forget(links));
    }
  }

  private void forget(List<Link> links) {
    Instant now = clock.instant();
    store.seen(links, now);
    store.forgetSeen(now.minus(kept));
  }
}
