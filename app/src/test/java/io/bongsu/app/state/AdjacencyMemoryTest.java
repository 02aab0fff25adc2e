package io.bongsu.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routers 1 and 2, of which nobody tells any more that they route with each other. */
class AdjacencyMemoryTest {
  private static final Link OSPF =
      new Link("ospf-1-2", end("1"), end("2"), List.of(NeighbourProtocol.OSPF), 0.99, true, "");
  private static final Predicate<Link> WELL = _ -> false;
  private static final Predicate<Link> DOWN = _ -> true;

  private final LinkMemory memory = new LinkMemory(() -> this.now);
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  private static End end(String node) {
    return new End(new NodeId(node), "Te1/1", "Te1/1", 1);
  }

  private static NetworkGraph routers(int count) {
    return new NetworkGraph(
        IntStream.rangeClosed(1, count)
            .mapToObj(Integer::toString)
            .map(id -> new Node(new NodeId(id), "r" + id, "", "", true))
            .toList(),
        List.of());
  }

  /** What is written down of a drawing. */
  private List<Link> kept(NetworkGraph told, Predicate<Link> broken) {
    return memory.recorded(memory.remember(told, broken), broken).adjacencies();
  }

  @BeforeEach
  void wasToldOf() {
    assertThat(kept(routers(2).withAdjacencies(List.of(OSPF)), WELL)).containsExactly(OSPF);
  }

  @Test
  void routersThatGiveEachOtherUpAreSoonWrittenDownToHave() {
    now = now.plus(Duration.ofMinutes(1));
    assertThat(kept(routers(2), WELL)).as("what is down may not be known yet").contains(OSPF);
    assertThat(memory.isFading()).isTrue();
    now = now.plus(Duration.ofMinutes(2)).plusSeconds(1);
    assertThat(kept(routers(2), WELL)).isEmpty();
    assertThat(memory.isFading()).isFalse();
  }

  @Test
  void theMapItselfShowsAtOnceThatTheyHave() {
    assertThat(memory.remember(routers(2), WELL).adjacencies()).isEmpty();
  }

  @Test
  void anOutageTakesNothingAwayHoweverLong() {
    for (int hour = 0; hour < 5; hour++) {
      assertThat(kept(routers(2), DOWN)).containsExactly(OSPF);
      assertThat(memory.isFading()).isFalse();
      now = now.plus(Duration.ofHours(1));
    }
  }

  @Test
  void afterAnOutageThereIsTimeToFindEachOtherAgain() {
    assertThat(kept(routers(2), DOWN)).containsExactly(OSPF);
    now = now.plus(Duration.ofMinutes(9));
    assertThat(kept(routers(2), WELL)).containsExactly(OSPF);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(kept(routers(2), WELL)).as("they did not").isEmpty();
  }

  @Test
  void aRouterThatIsTakenOffTheListTakesItAlong() {
    assertThat(kept(routers(1), DOWN)).isEmpty();
  }

  @Test
  void aRestartBeginsWithWhatWasWrittenDown() {
    LinkMemory fresh = new LinkMemory(() -> now);
    fresh.restore(routers(2).withAdjacencies(List.of(OSPF)));

    assertThat(fresh.recorded(fresh.remember(routers(2), WELL), WELL).adjacencies())
        .containsExactly(OSPF);
  }
}
