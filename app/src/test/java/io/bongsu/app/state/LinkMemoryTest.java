package io.bongsu.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two devices and one cable of which nobody tells any more. */
class LinkMemoryTest {
  private static final List<Node> NODES = List.of(node(1), node(2));
  private static final NetworkGraph TOLD = new NetworkGraph(NODES, List.of(link()));
  private static final NetworkGraph UNTOLD = new NetworkGraph(NODES, List.of());

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final LinkMemory memory = new LinkMemory(() -> now);

  @Test
  void aLinkFadesTenMinutesAfterItWasLastToldOf() {
    memory.remember(TOLD, _ -> false);
    now = now.plus(Duration.ofMinutes(9));
    assertThat(memory.remember(UNTOLD, _ -> false).links()).hasSize(1);
    assertThat(memory.isFading()).isTrue();
    now = now.plus(Duration.ofMinutes(2));
    assertThat(memory.remember(UNTOLD, _ -> false).links()).isEmpty();
    assertThat(memory.isFading()).isFalse();
  }

  @Test
  void aLinkThatNobodyTellsOfSaysWhenItWasLastToldOfAlsoWhileItIsBroken() {
    memory.remember(TOLD, _ -> false);
    Instant last = now;
    assertThat(memory.toldLast("l-1")).isNull();
    now = now.plus(Duration.ofHours(1));
    memory.remember(UNTOLD, _ -> true);
    assertThat(memory.toldLast("l-1")).isEqualTo(last);
    memory.remember(TOLD, _ -> false);
    assertThat(memory.toldLast("l-1")).isNull();
  }

  @Test
  void aBrokenLinkStaysUntilTenMinutesAfterItsRepair() {
    memory.remember(TOLD, _ -> false);
    for (int hour = 0; hour < 5; hour++) {
      assertThat(memory.remember(UNTOLD, _ -> true).links()).hasSize(1);
      assertThat(memory.isFading()).isFalse();
      now = now.plus(Duration.ofHours(1));
    }
    memory.remember(UNTOLD, _ -> true);
    now = now.plus(Duration.ofMinutes(9));
    assertThat(memory.remember(UNTOLD, _ -> false).links()).hasSize(1);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(memory.remember(UNTOLD, _ -> false).links()).isEmpty();
  }

  @Test
  void aLinkStaysAsSureAsItWasUntilItFades() {
    Link unsure = link("l-1", end(1), end(2), 0.6);
    memory.remember(TOLD, _ -> false);
    now = now.plus(Duration.ofMinutes(9));
    assertThat(links(unsure)).containsExactly(link());
    assertThat(memory.isFading()).isTrue();
    now = now.plus(Duration.ofMinutes(2));
    assertThat(links(unsure)).containsExactly(unsure);
    assertThat(memory.isFading()).isFalse();
  }

  private List<Link> links(Link told) {
    return memory.remember(new NetworkGraph(NODES, List.of(told)), _ -> false).links();
  }

  @Test
  void aSegmentOfWhichOneLinkIsLeftIsForgotten() {
    NodeId hub = NodeId.segment("hub");
    End there = new End(hub, "", "", 0);
    List<Node> nodes = List.of(node(1), node(2), new Node(hub, "hub", "", "", false));
    Link mine = link("l-1", end(1), there, 0.9);
    Link theirs = link("l-2", end(2), there, 0.9);
    memory.remember(new NetworkGraph(nodes, List.of(mine, theirs)), _ -> false);
    assertThat(memory.remember(UNTOLD, _ -> false).links()).containsExactly(mine, theirs);

    Link elsewhere = link("l-3", end(2), new End(id(3), "p9", "p9", 9), 1);
    assertThat(links(elsewhere)).containsExactly(elsewhere);
  }

  @Test
  void aPortThatLeadsElsewhereEndsTheOldLinkAtOnce() {
    Link elsewhere = link("l-2", end(1), new End(id(3), "p9", "p9", 9), 1);
    memory.remember(TOLD, _ -> false);

    assertThat(links(elsewhere)).containsExactly(elsewhere);
    assertThat(memory.isFading()).isFalse();
  }

  @Test
  void aLinkWhoseDeviceIsGoneIsForgotten() {
    memory.remember(TOLD, _ -> false);
    NetworkGraph without = new NetworkGraph(List.of(node(1)), List.of());

    assertThat(memory.remember(without, _ -> false)).isEqualTo(without);
    assertThat(memory.remember(UNTOLD, _ -> false).links()).isEmpty();
  }

  @Test
  void anUnmanagedNeighbourStaysWithItsLink() {
    NodeId stranger = NodeId.external("phone");
    Node phone = new Node(stranger, "phone", "", "phone", false);
    Link heard = link("l-3", end(1), new End(stranger, "", "", 0), 0.85);
    memory.remember(new NetworkGraph(List.of(node(1), node(2), phone), List.of(heard)), _ -> false);

    NetworkGraph after = memory.remember(UNTOLD, _ -> false);

    assertThat(after.links()).containsExactly(heard);
    assertThat(after.nodes()).containsExactly(node(1), node(2), phone);
  }

  @Test
  void whatWasRestoredFadesAsIfToldOfJustThen() {
    memory.restore(TOLD);
    now = now.plus(Duration.ofMinutes(9));
    assertThat(memory.remember(UNTOLD, _ -> false).links()).containsExactly(link());
    now = now.plus(Duration.ofMinutes(2));
    assertThat(memory.remember(UNTOLD, _ -> false).links()).isEmpty();
  }

  private static Node node(int number) {
    return new Node(id(number), "r" + number, "", "", true);
  }

  private static Link link() {
    return link("l-1", end(1), end(2), 1);
  }

  private static Link link(String id, End a, End b, double confidence) {
    return new Link(id, a, b, List.of(NeighbourProtocol.LLDP), confidence, true, "");
  }

  private static End end(int number) {
    return new End(id(number), "p1", "p1", 1);
  }

  private static NodeId id(int number) {
    return NodeId.of(new DeviceId(number));
  }
}
