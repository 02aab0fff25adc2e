package io.bongsu.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.LinkStore;
import io.bongsu.model.topology.LinkStore.Sight;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sights are kept for 30 days. */
class LinkSightsTest {
  private static final Instant T0 = Instant.parse("2026-03-01T12:00:00Z");

  private final LinkStore store = Storage.memory(InstantSource.fixed(T0)).links();
  private Instant now = T0;

  private static Link link(String id) {
    End end = new End(new NodeId("1"), "Gi0/1", "Gi0/1", 1);
    return new Link(id, end, end, List.of(), 0.9, true, "");
  }

  /** Everything is written when this comes back. */
  private void run(Consumer<LinkSights> work) {
    try (DeferredWrites writes = new DeferredWrites()) {
      LinkSights sights = new LinkSights(store, writes, () -> now, Duration.ofDays(30));
      work.accept(sights);
      writes.start();
    }
  }

  @Test
  void aLinkThatWentLongAgoIsForgotten() {
    run(sights -> sights.note(List.of(link("gone"), link("there"))));
    now = T0.plus(Duration.ofDays(31));
    run(sights -> {
      sights.note(List.of(link("there")));
      sights.tidy();
    });

    assertThat(store.sight("gone")).isEmpty();
    assertThat(store.sight("there")).contains(new Sight(T0, now));
  }

  @Test
  void aLinkThatWentLatelyIsNot() {
    run(sights -> sights.note(List.of(link("gone"))));
    now = T0.plus(Duration.ofDays(29));
    run(sights -> {
      sights.note(List.of());
      sights.tidy();
    });

    assertThat(store.sight("gone")).contains(new Sight(T0, T0));
  }

  @Test
  void aMapThatStayedTheSameForLongKeepsItsSights() {
    Instant later = T0.plus(Duration.ofDays(400));
    Queue<Instant> times = new ArrayDeque<>(List.of(T0, later));
    try (DeferredWrites writes = new DeferredWrites()) {
      LinkSights sights = new LinkSights(store, writes, times::remove, Duration.ofDays(30));
      sights.note(List.of(link("there")));
      sights.tidy();
      writes.start();
    }

    assertThat(store.sight("there")).contains(new Sight(T0, later));
  }

  @Test
  void nothingIsForgottenBeforeTheMapIsKnown() {
    store.seen(List.of(link("there")), T0);
    now = T0.plus(Duration.ofDays(400));
    run(LinkSights::tidy);

    assertThat(store.sight("there")).isPresent();
  }
}
