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

/** A camera, 3, that was reached over router 1, of which nobody tells any more. */
class DependencyMemoryTest {
  private static final Link OVER = link("g-3", "3", "1", NeighbourProtocol.GATEWAY);
  private static final Link ELSEWHERE = link("g-3", "3", "2", NeighbourProtocol.GATEWAY);
  private static final Predicate<Link> WELL = _ -> false;

  private final LinkMemory memory = new LinkMemory(() -> this.now);
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @BeforeEach
  void wasToldOf() {
    memory.remember(graph(3).with(List.of(OVER)), WELL);
  }

  @Test
  void itStaysForTenMinutes() {
    now = now.plus(Duration.ofMinutes(9));
    assertThat(shown(graph(3), WELL)).containsExactly(OVER);
    assertThat(memory.isFading()).isTrue();
    now = now.plus(Duration.ofMinutes(2));
    assertThat(shown(graph(3), WELL)).isEmpty();
    assertThat(memory.isFading()).isFalse();
  }

  @Test
  void itStaysForAsLongAsTheDeviceIsDown() {
    for (int hour = 0; hour < 5; hour++) {
      now = now.plus(Duration.ofHours(1));
      assertThat(shown(graph(3), _ -> true)).containsExactly(OVER);
      assertThat(memory.isFading()).isFalse();
    }
  }

  @Test
  void anotherRouterTakesItsPlaceAtOnce() {
    assertThat(shown(graph(3).with(List.of(ELSEWHERE)), WELL)).containsExactly(ELSEWHERE);
  }

  @Test
  void oneOfSeveralRoutersThatShareAnAddressIsNotKeptBesideTheOther() {
    Link other = link("g-3-2", "3", "2", NeighbourProtocol.GATEWAY);
    assertThat(shown(graph(3).with(List.of(OVER, other)), WELL)).containsExactly(OVER, other);

    assertThat(shown(graph(3).with(List.of(OVER)), _ -> true)).containsExactly(OVER);
    assertThat(shown(graph(3), WELL)).as("nobody tells of any").containsExactly(OVER);
  }

  @Test
  void aCableThatLeadsToTheDeviceEndsIt() {
    NetworkGraph cabled =
        new NetworkGraph(graph(3).nodes(), List.of(link("l-1", "2", "3", NeighbourProtocol.LLDP)));
    assertThat(shown(cabled, _ -> true)).isEmpty();
  }

  @Test
  void aDeviceThatIsTakenOffTheListTakesItAlong() {
    assertThat(shown(graph(2), _ -> true)).isEmpty();
  }

  @Test
  void aRestartBeginsWithWhatWasWrittenDown() {
    LinkMemory fresh = new LinkMemory(() -> now);
    fresh.restore(graph(3).with(List.of(OVER)));
    assertThat(fresh.remember(graph(3), WELL).dependencies()).containsExactly(OVER);
  }

  private List<Link> shown(NetworkGraph told, Predicate<Link> broken) {
    return memory.remember(told, broken).dependencies();
  }

  private static NetworkGraph graph(int devices) {
    return new NetworkGraph(
        IntStream.rangeClosed(1, devices)
            .mapToObj(Integer::toString)
            .map(id -> new Node(new NodeId(id), "d" + id, "", "", true))
            .toList(),
        List.of());
  }

  private static Link link(String id, String a, String b, NeighbourProtocol by) {
    return new Link(
        id,
        new End(new NodeId(a), "", "", 0),
        new End(new NodeId(b), "Vlan10", "Vlan10", 10),
        List.of(by),
        0.37,
        false,
        "");
  }
}
