package io.bongsu.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.history.Cause;
import io.bongsu.model.history.ChangeKind;
import io.bongsu.model.history.TopologyChange;
import io.bongsu.model.history.TopologyHistory;
import io.bongsu.model.history.TopologyHistory.Filter;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.model.topology.PortEvidence;
import io.bongsu.storage.Storage;
import io.bongsu.topology.ClaimAgeing;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.LinkInference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChronicleTest {
  private static final Link UPLINK = link("up", 1, "Gi1/0/3", NeighbourProtocol.LLDP);
  private static final Link ELSEWHERE = link("else", 2, "Te1/1/4", NeighbourProtocol.LLDP);

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final TopologyHistory history = Storage.memory(() -> now).topologyHistory();

  @Test
  void aMovedCableIsOneChangeThatSaysWhoToldOfItAndWhen() {
    run(chronicle -> {
      note(chronicle, graph(UPLINK));
      now = now.plusSeconds(300);
      chronicle.told(new DeviceId(3));
      note(chronicle, graph(ELSEWHERE));
    });
    TopologyChange moved = changes().getFirst();
    assertThat(moved.difference().kind()).isEqualTo(ChangeKind.MOVED);
    assertThat(moved.names()).containsEntry("1", "d1").containsEntry("2", "d2");
    assertThat(moved.cause())
        .isEqualTo(
            new Cause(
                Cause.Kind.TOLD,
                List.of(NeighbourProtocol.LLDP),
                List.of(new DeviceId(3)),
                now,
                ""));
    assertThat(history.at(now.minusSeconds(1)).links()).containsExactly(UPLINK);
  }

  @Test
  void aRestartChangesNothing() {
    run(chronicle -> note(chronicle, graph(UPLINK)));
    int before = changes().size();
    run(chronicle -> note(chronicle, graph(UPLINK)));
    assertThat(changes()).hasSize(before);
  }

  @Test
  void aRestartThatHearsNobodyYetKeepsTheCableForAsLongAsAnyOther() {
    run(chronicle -> note(chronicle, graph(UPLINK)));
    LinkMemory memory = new LinkMemory(() -> now);
    memory.restore(history.recorded());
    int before = changes().size();
    now = now.plus(Duration.ofMinutes(9));
    run(chronicle -> note(chronicle, memory.remember(graph(), _ -> false)));
    assertThat(changes()).hasSize(before);
    now = now.plus(Duration.ofMinutes(2));
    run(chronicle -> note(chronicle, memory.remember(graph(), _ -> false)));
    assertThat(changes().getFirst().difference().kind()).isEqualTo(ChangeKind.GONE);
    assertThat(changes().getFirst().cause().kind()).isEqualTo(Cause.Kind.NOT_TOLD);
  }

  @Test
  void whatAPersonStatedSaysWho() {
    run(chronicle -> {
      note(chronicle, graph());
      chronicle.stated("kim");
      note(chronicle, graph(link("m", 1, "Gi1/0/9", NeighbourProtocol.MANUAL)));
    });
    assertThat(changes().getFirst().cause().kind()).isEqualTo(Cause.Kind.STATED);
    assertThat(changes().getFirst().cause().actor()).isEqualTo("kim");
  }

  @Test
  void aDeviceThatIsTakenOffTheListTakesItsCablesAlong() {
    run(chronicle -> {
      note(chronicle, graph(UPLINK));
      note(chronicle, new NetworkGraph(nodes(2), List.of()));
    });
    assertThat(changes().subList(0, 2))
        .allMatch(change -> change.cause().kind() == Cause.Kind.DEVICE_REMOVED);
  }

  @Test
  void aCableEndsOverWhomADeviceIsReachedAndTheHistorySaysWhy() {
    Link over =
        new Link(
            "g-3", UPLINK.b(), UPLINK.a(), List.of(NeighbourProtocol.GATEWAY), 0.37, false, "");
    run(chronicle -> {
      note(chronicle, new NetworkGraph(nodes(3), List.of()).with(List.of(over)));
      now = now.plusSeconds(300);
      note(chronicle, graph(ELSEWHERE));
    });
    assertThat(history.at(now.minusSeconds(1)).dependencies()).containsExactly(over);
    assertThat(history.at(now).dependencies()).isEmpty();
    assertThat(changes().getFirst().difference().dependencies()).containsExactly(over);
    assertThat(changes().getFirst().cause().kind()).isEqualTo(Cause.Kind.CABLED);
  }

  @Test
  void routersThatGiveEachOtherUpAreAChangeAndTheEarlierMapHasThem() {
    Link ospf = link("ospf", 1, "Gi1/0/3", NeighbourProtocol.OSPF);
    run(chronicle -> {
      note(chronicle, graph(UPLINK).withAdjacencies(List.of(ospf)));
      now = now.plusSeconds(300);
      note(chronicle, graph(UPLINK));
    });
    assertThat(history.at(now.minusSeconds(1)).adjacencies()).containsExactly(ospf);
    assertThat(history.at(now).adjacencies()).isEmpty();
    assertThat(changes().getFirst().difference().adjacencies()).containsExactly(ospf);
    assertThat(changes().getFirst().cause().kind()).isEqualTo(Cause.Kind.NOT_TOLD);
    assertThat(changes().getFirst().cause().evidence()).containsExactly(NeighbourProtocol.OSPF);
  }

  @Test
  void aSubnetThatMadeNeighboursGivesWayToTheCableBetweenThem() {
    Link subnet = link("subnet", 1, "Gi1/0/3", NeighbourProtocol.SUBNET);
    run(chronicle -> {
      note(chronicle, graph().withAdjacencies(List.of(subnet)));
      note(chronicle, graph(UPLINK));
    });
    assertThat(
            changes().stream()
                .filter(change -> change.difference().kind() == ChangeKind.GONE)
                .map(change -> change.cause().kind()))
        .containsExactly(Cause.Kind.CABLED);
  }

  @Test
  void aTableThatWasReadInPartChangesNothing() {
    NeighbourReport whole = report(List.of(claim(2)), Set.of(NeighbourProtocol.LLDP));
    NeighbourReport part = report(List.of(), Set.of());
    run(chronicle -> note(chronicle, inferred(whole)));
    int before = changes().size();
    run(chronicle -> note(chronicle, inferred(ClaimAgeing.merge(whole, part, List.of()))));
    assertThat(changes()).hasSize(before);
    assertThat(changes()).anyMatch(change -> change.difference().concernsLink());
  }

  private static void note(Chronicle chronicle, NetworkGraph graph) {
    chronicle.note(graph, chronicle.takeCauses());
  }

  private void run(java.util.function.Consumer<Chronicle> work) {
    try (DeferredWrites writes = new DeferredWrites()) {
      writes.start();
      Chronicle chronicle = new Chronicle(history, writes, () -> now, Duration.ofDays(30));
      chronicle.load();
      work.accept(chronicle);
    }
  }

  private List<TopologyChange> changes() {
    return history.changes(Filter.all(Instant.EPOCH, now), Long.MAX_VALUE, 100);
  }

  private static NetworkGraph inferred(NeighbourReport report) {
    return new LinkInference().infer(List.of(facts(1, report), facts(2, null)), List.of());
  }

  private static DeviceFacts facts(
      long id, @org.jspecify.annotations.Nullable NeighbourReport told) {
    return new DeviceFacts(
        new DeviceId(id), "d" + id, Set.of("d" + id), "", "", Set.of(), List.of(), told);
  }

  private static NeighbourReport report(
      List<NeighbourClaim> claims, Set<NeighbourProtocol> complete) {
    return new NeighbourReport(null, "", null, List.of(), claims, complete);
  }

  private static NeighbourClaim claim(long heard) {
    return new NeighbourClaim(
        NeighbourProtocol.LLDP,
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "Gi0/1", ""),
        new ChassisId(ChassisId.Kind.LOCAL, "d" + heard),
        "d" + heard,
        "",
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "Gi0/2", ""),
        List.of(),
        Set.of());
  }

  private static NetworkGraph graph(Link... links) {
    return new NetworkGraph(nodes(3), List.of(links));
  }

  private static List<Node> nodes(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Node(new NodeId(Integer.toString(i)), "d" + i, "", "", true))
        .toList();
  }

  private static Link link(String id, long core, String port, NeighbourProtocol by) {
    return new Link(
        id,
        new End(new NodeId(Long.toString(core)), port, port, 1),
        new End(new NodeId("3"), "Gi0/1", "Gi0/1", 1),
        List.of(by),
        0.99,
        true,
        "");
  }
}
