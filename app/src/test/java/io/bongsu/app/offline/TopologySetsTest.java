package io.bongsu.app.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.topology.ClaimAgeing;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.LinkInference;
import io.bongsu.topology.LiveInference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Recorded networks whose cables are known, as they are and changed at random in ways that change
 * no cable. They are not part of the repository: skipped where they are missing.
 */
class TopologySetsTest {
  private static final long SEED = 20_260;

  /** Both layers of all sets after a change. */
  private static List<LinkScore> score(String what, UnaryOperator<RecordedSet> change) {
    LinkScore cables = LinkScore.NONE;
    LinkScore routes = LinkScore.NONE;
    for (RecordedSet set : RecordedSets.all()) {
      RecordedSet changed = change.apply(set);
      JsonNode inferred = changed.inferred();
      cables = cables.plus(LinkScore.of(changed, inferred, "l2"));
      routes = routes.plus(LinkScore.of(changed, inferred, "l3"));
    }
    System.out.printf(
        "topology, %s: L2 precision %.3f recall %.3f F1 %.3f, L3 F1 %.3f%n",
        what, cables.precision(), cables.recall(), cables.f1(), routes.f1());
    return List.of(cables, routes);
  }

  private static void assertTargets(List<LinkScore> scores) {
    assertThat(scores.getFirst().f1()).isGreaterThanOrEqualTo(0.98);
    assertThat(scores.getFirst().precision()).isGreaterThanOrEqualTo(0.99);
    assertThat(scores.getFirst().forbidden()).isZero();
    assertThat(scores.getLast().f1()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void theCablesAndRoutesOfRecordedNetworksAreFound() {
    assertTargets(score("as recorded", set -> set));
  }

  @Test
  void otherNamesChangeNothing() {
    Random random = new Random(SEED);
    assertTargets(score("renamed", set -> WalkChanges.renamed(set, random)));
  }

  @Test
  void otherMacsChangeNothing() {
    Random random = new Random(SEED);
    assertTargets(score("other MACs", set -> WalkChanges.otherMacs(set, random)));
  }

  @Test
  void otherIfIndexesChangeNothing() {
    Random random = new Random(SEED);
    assertTargets(score("other ifIndexes", set -> WalkChanges.otherIndexes(set, random)));
  }

  @Test
  void indexesOfTwoPartsAndMacsAsTextChangeNothing() {
    assertTargets(
        score("short indexes", set -> WalkChanges.macsAsText(WalkChanges.cutIndexes(set))));
  }

  @Test
  void oneSidesSilenceLosesNoCable() {
    Random random = new Random(SEED);
    List<LinkScore> scores =
        score(
            "one side silent",
            set ->
                WalkChanges.withoutLldp(
                    set, set.devices().get(random.nextInt(set.devices().size()))));

    assertTargets(scores);
  }

  @Test
  void takingOneWalkAwayJoinsNoTwoOthers() {
    for (RecordedSet set : RecordedSets.all()) {
      Set<String> whole = pairs(set.inferred());
      for (String device : set.devices()) {
        assertThat(whole)
            .as(set.name() + " without " + device)
            .containsAll(pairs(set.without(device).inferred()));
      }
    }
  }

  private static Set<String> pairs(JsonNode inferred) {
    Set<String> pairs = new HashSet<>();
    for (JsonNode link : inferred.path("links")) {
      if (link.path("layer").asString("").equals("segment")) {
        continue;
      }
      List<String> ends =
          Stream.of("a", "b")
              .map(end -> link.path(end).path("device").asString(""))
              .sorted()
              .toList();
      pairs.add(link.path("layer").asString("") + " " + ends);
    }
    return pairs;
  }

  @Test
  void whatIsSureIsTrue() {
    int sure = 0;
    int right = 0;
    for (RecordedSet set : RecordedSets.all()) {
      for (JsonNode link : set.inferred().path("links")) {
        if (link.path("confidence").asDouble(0) >= 0.9
            && link.path("layer").asString("").equals("l2")) {
          sure++;
          right += LinkScore.isTrue(set, link) ? 1 : 0;
        }
      }
    }
    System.out.printf("topology, links of 0.9 and more: %d of %d true%n", right, sure);
    assertThat((double) right / sure).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void theOrderOfDevicesAndRowsDoesNotMatter() {
    Random random = new Random(SEED);
    for (RecordedSet set : RecordedSets.all()) {
      List<DeviceFacts> facts = set.facts();
      NetworkGraph first = new LinkInference().infer(facts, List.of());
      for (int i = 0; i < 20; i++) {
        List<DeviceFacts> mixed =
            WalkChanges.shuffled(facts, random).stream()
                .map(device -> shuffled(device, random))
                .toList();
        assertThat(new LinkInference().infer(mixed, List.of())).as(set.name()).isEqualTo(first);
      }
    }
  }

  private static DeviceFacts shuffled(DeviceFacts device, Random random) {
    NeighbourReport report = Objects.requireNonNull(device.report());
    BridgeReport bridge = report.bridge();
    BridgeReport mixed =
        new BridgeReport(
            bridge.ports(),
            WalkChanges.shuffled(bridge.spanningTree(), random),
            WalkChanges.shuffled(bridge.forwarding(), random),
            WalkChanges.shuffled(bridge.aggregates(), random));
    return with(
        device,
        new NeighbourReport(
            report.chassis(),
            report.localName(),
            report.deviceId(),
            report.bridgeAddress(),
            WalkChanges.shuffled(report.localPorts(), random),
            WalkChanges.shuffled(report.claims(), random),
            report.complete(),
            mixed,
            report.routing(),
            report.settings(),
            report.capabilities()));
  }

  private static DeviceFacts with(DeviceFacts device, NeighbourReport report) {
    return new DeviceFacts(
        device.device(),
        device.name(),
        device.names(),
        device.site(),
        device.role(),
        device.addresses(),
        device.interfaces(),
        report,
        device.serial());
  }

  @Test
  void aSecondPollAndABrokenOneChangeNothing() {
    for (RecordedSet set : RecordedSets.all()) {
      List<DeviceFacts> facts = set.facts();
      NetworkGraph first = new LinkInference().infer(facts, List.of());
      List<DeviceFacts> again = facts.stream().map(TopologySetsTest::polledAgain).toList();
      List<DeviceFacts> broken = facts.stream().map(TopologySetsTest::brokenOff).toList();
      assertThat(new LinkInference().infer(again, List.of())).as(set.name()).isEqualTo(first);
      assertThat(new LinkInference().infer(broken, List.of())).as(set.name()).isEqualTo(first);
    }
  }

  /** All sets as one network, whose devices come and go. */
  @Test
  void whatIsFollowedDeviceByDeviceIsWhatIsBuiltAtOnce() {
    Random random = new Random(SEED);
    List<DeviceFacts> all = new ArrayList<>();
    RecordedSets.all()
        .forEach(set -> set.facts().forEach(device -> all.add(as(device, all.size() + 1))));
    List<DeviceFacts> here = new ArrayList<>(all);
    LiveInference live = new LiveInference();
    for (int step = 0; step < 25; step++) {
      assertThat(live.update(here, List.of()))
          .isEqualTo(new LinkInference().infer(here, List.of()));
      DeviceFacts one = all.get(random.nextInt(all.size()));
      if (!here.remove(one)) {
        here.add(one);
      }
    }
    assertThat(live.wholeBuilds()).isOne();
  }

  private static DeviceFacts as(DeviceFacts device, long number) {
    return new DeviceFacts(
        new DeviceId(number),
        device.name(),
        device.names(),
        device.site(),
        device.role(),
        device.addresses(),
        device.interfaces(),
        device.report(),
        device.serial());
  }

  private static DeviceFacts polledAgain(DeviceFacts device) {
    NeighbourReport report = Objects.requireNonNull(device.report());
    return with(device, ClaimAgeing.merge(report, report, device.interfaces()));
  }

  /** A poll whose walks all broke off before their first row. */
  private static DeviceFacts brokenOff(DeviceFacts device) {
    NeighbourReport report = Objects.requireNonNull(device.report());
    NeighbourReport nothing = new NeighbourReport(null, "", null, List.of(), List.of(), Set.of());
    return with(device, ClaimAgeing.merge(report, nothing, device.interfaces()));
  }
}
