package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.history.Cause;
import io.bongsu.model.history.ChangeKind;
import io.bongsu.model.history.Difference;
import io.bongsu.model.history.Subject;
import io.bongsu.model.history.TopologyChange;
import io.bongsu.model.history.TopologyHistory;
import io.bongsu.model.history.TopologyHistory.Filter;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link TopologyHistory} does. */
abstract class TopologyHistoryContract {
  private static final Instant T0 = Instant.parse("2026-11-21T00:00:00.123456Z");
  private static final Node ACCESS = new Node(new NodeId("12"), "sw-12", "본관", "access", true);
  private static final Node CORE_1 = new Node(new NodeId("1"), "core-1", "본관", "core", true);
  private static final Node CORE_2 = new Node(new NodeId("2"), "core-2", "본관", "core", true);
  private static final Link OLD = link("l-old", "1", "Gi1/0/3");
  private static final Link NEW = link("l-new", "2", "Te1/1/4");
  private static final Cause CAUSE =
      new Cause(
          Cause.Kind.TOLD,
          List.of(NeighbourProtocol.LLDP, NeighbourProtocol.CDP),
          List.of(new DeviceId(12)),
          T0,
          "");

  abstract Storage storage();

  @Test
  void beforeTheFirstChangeNothingIsKnown() {
    assertThat(history().begin()).isEmpty();
    assertThat(history().recorded()).isEqualTo(NetworkGraph.EMPTY);
  }

  @Test
  void aChangeComesBackWithEverythingItSays() {
    recordTheMove();
    TopologyChange moved = history().changes(all(), Long.MAX_VALUE, 1).getFirst();
    assertThat(moved.id()).isPositive();
    assertThat(moved)
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(change(T0.plusSeconds(60), ChangeKind.MOVED, Subject.of(OLD), Subject.of(NEW)));
  }

  @Test
  void theMapAtATimeIsTheOneBeforeAllLaterChanges() {
    recordTheMove();
    assertThat(history().begin()).contains(T0);
    assertThat(history().at(T0).links()).containsExactly(OLD);
    assertThat(history().at(T0.plusSeconds(59)).links()).containsExactly(OLD);
    assertThat(history().at(T0.plusSeconds(60)).links()).containsExactly(NEW);
    assertThat(history().recorded().links()).containsExactly(NEW);
    assertThat(history().at(T0).nodes()).containsExactly(CORE_1, ACCESS, CORE_2);
    assertThat(history().at(T0.minusSeconds(1))).isEqualTo(NetworkGraph.EMPTY);
  }

  @Test
  void overWhomADeviceIsReachedIsKeptApartFromCables() {
    Link first = link("g-12", "1", "Vlan10");
    Link second = link("g-12", "2", "Vlan10");
    history()
        .record(
            List.of(change(T0, ChangeKind.APPEARED, Subject.NOTHING, Subject.ofDependency(first))));
    history()
        .record(
            List.of(
                change(
                    T0.plusSeconds(60),
                    ChangeKind.MOVED,
                    Subject.ofDependency(first),
                    Subject.ofDependency(second))));
    assertThat(history().recorded())
        .isEqualTo(new NetworkGraph(List.of(), List.of()).with(List.of(second)));
    assertThat(history().at(T0).dependencies()).containsExactly(first);
    assertThat(kinds(new Filter(Set.of("1"), Set.of(), T0.minusSeconds(1), T0.plusSeconds(60))))
        .containsExactly(ChangeKind.MOVED, ChangeKind.APPEARED);
    assertThat(
            kinds(
                new Filter(Set.of(), Set.of("1\tVlan10"), T0.minusSeconds(1), T0.plusSeconds(60))))
        .isEmpty();
  }

  @Test
  void whoRoutesWithWhomIsKeptApartFromTheCableBetweenThem() {
    Link ospf = link("ospf-1-2", "1", "Gi1/0/3");
    history()
        .record(
            List.of(
                change(T0, ChangeKind.APPEARED, Subject.NOTHING, Subject.of(OLD)),
                change(T0, ChangeKind.APPEARED, Subject.NOTHING, Subject.ofAdjacency(ospf))));
    history()
        .record(
            List.of(
                change(
                    T0.plusSeconds(60),
                    ChangeKind.GONE,
                    Subject.ofAdjacency(ospf),
                    Subject.NOTHING)));

    assertThat(history().at(T0).adjacencies()).containsExactly(ospf);
    assertThat(history().recorded().adjacencies()).isEmpty();
    assertThat(history().recorded().links()).containsExactly(OLD);
    Set<String> routed = Set.of(Difference.routedPort(ospf.a()));
    assertThat(kinds(new Filter(Set.of(), routed, T0.minusSeconds(1), T0.plusSeconds(60))))
        .containsExactly(ChangeKind.GONE, ChangeKind.APPEARED);
    Set<String> plugged = Set.of(Difference.port(ospf.a()));
    assertThat(kinds(new Filter(Set.of(), plugged, T0.minusSeconds(1), T0.plusSeconds(60))))
        .as("the cable's own")
        .containsExactly(ChangeKind.APPEARED);
  }

  @Test
  void aChangeThatIsWrittenAgainIsKeptOnce() {
    recordTheMove();
    recordTheMove();
    assertThat(history().changes(all(), Long.MAX_VALUE, 100)).hasSize(5);
    assertThat(history().recorded().links()).containsExactly(NEW);
  }

  @Test
  void changesAreFoundByNodeByPortAndBySpanNewestFirst() {
    recordTheMove();
    assertThat(kinds(new Filter(Set.of("2"), Set.of(), T0.minusSeconds(1), T0.plusSeconds(60))))
        .containsExactly(ChangeKind.MOVED, ChangeKind.APPEARED);
    assertThat(
            kinds(
                new Filter(Set.of(), Set.of("1\tGi1/0/3"), T0.minusSeconds(1), T0.plusSeconds(9))))
        .containsExactly(ChangeKind.APPEARED);
    assertThat(kinds(Filter.all(T0, T0.plusSeconds(60)))).containsExactly(ChangeKind.MOVED);
    assertThat(kinds(new Filter(Set.of("99"), Set.of(), T0.minusSeconds(1), T0.plusSeconds(60))))
        .isEmpty();
  }

  @Test
  void pagesGoOnBelowTheLastId() {
    recordTheMove();
    List<TopologyChange> first = history().changes(all(), Long.MAX_VALUE, 2);
    List<TopologyChange> second = history().changes(all(), first.getLast().id(), 100);
    assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
  }

  @Test
  void whatIsForgottenMovesTheBeginAndLeavesTheMap() {
    recordTheMove();
    history().forget(T0.plusSeconds(30));
    assertThat(history().begin()).contains(T0.plusSeconds(30));
    assertThat(history().changes(all(), Long.MAX_VALUE, 100)).hasSize(1);
    assertThat(history().at(T0.plusSeconds(30)).links()).containsExactly(OLD);
  }

  private void recordTheMove() {
    history()
        .record(
            List.of(
                change(T0, ChangeKind.APPEARED, Subject.NOTHING, Subject.of(ACCESS)),
                change(T0, ChangeKind.APPEARED, Subject.NOTHING, Subject.of(CORE_1)),
                change(T0, ChangeKind.APPEARED, Subject.NOTHING, Subject.of(CORE_2)),
                change(T0, ChangeKind.APPEARED, Subject.NOTHING, Subject.of(OLD))));
    history()
        .record(
            List.of(
                change(T0.plusSeconds(60), ChangeKind.MOVED, Subject.of(OLD), Subject.of(NEW))));
  }

  private TopologyHistory history() {
    return storage().topologyHistory();
  }

  private List<ChangeKind> kinds(Filter filter) {
    return history().changes(filter, Long.MAX_VALUE, 100).stream()
        .map(change -> change.difference().kind())
        .toList();
  }

  private static Filter all() {
    return Filter.all(T0.minusSeconds(1), T0.plusSeconds(3_600));
  }

  private static TopologyChange change(Instant at, ChangeKind kind, Subject before, Subject after) {
    return new TopologyChange(
        0, at, new Difference(kind, before, after), Map.of("12", "sw-12", "1", "core-1"), CAUSE);
  }

  private static Link link(String id, String core, String port) {
    return new Link(
        id,
        new End(new NodeId(core), port, port, 7),
        new End(new NodeId("12"), "Gi0/1", "Gi0/1", 1),
        List.of(NeighbourProtocol.LLDP),
        0.99,
        true,
        "");
  }
}
