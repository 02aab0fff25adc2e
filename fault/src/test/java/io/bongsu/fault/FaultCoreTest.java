package io.bongsu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.sim.Devices;
import io.bongsu.fault.sim.Topology;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Acknowledgement;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NodeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The stories of the design, one by one, on a small network: 0 core, 1 and 2 below it, 3 to 6 below
 * those.
 */
class FaultCoreTest {
  private static final Topology SMALL =
      new Topology(
          "small",
          7,
          List.of(
              new int[] {0, 1},
              new int[] {0, 2},
              new int[] {1, 3},
              new int[] {1, 4},
              new int[] {2, 5},
              new int[] {2, 6}),
          List.of(0));

  private final World world = world(SMALL);

  @Test
  void aLeafIsToldWithinItsIntervalAndTenSeconds() {
    world.breakNode(3);
    run(20);
    assertThat(messages()).containsExactly("firing");
    assertThat(onlyIncident().title().english()).isEqualTo("n3 is down");
    assertThat(world.status(Devices.id(3))).isEqualTo(DeviceStatus.DOWN);
  }

  @Test
  void whatHangsBehindTheCauseIsUnreachableAndSaysWhy() {
    world.breakNode(1);
    run(60);
    assertThat(onlyIncident().roots())
        .singleElement()
        .satisfies(root -> assertThat(root.device()).isEqualTo(Devices.id(1)));
    assertThat(onlyIncident().impacted())
        .extracting(Incident.Impacted::device)
        .containsExactly(Devices.id(3), Devices.id(4));
    assertThat(world.view.standing(Devices.id(4)).reason().english())
        .isEqualTo("The only path runs through n1");
    assertThat(world.view.silenced())
        .extracting(SilencedAlarm::incident)
        .contains(onlyIncident().id());
  }

  @Test
  void aShortSilenceIsNoOutage() {
    world.breakNode(3);
    run(3);
    world.mendAll();
    run(120);
    assertThat(world.incidents()).isEmpty();
  }

  @Test
  void aSecondFailureBehindTheFirstSurfacesOnceTheFirstIsMended() {
    world.breakNode(1);
    run(60);
    world.breakNode(3);
    run(60);
    assertThat(messages()).containsExactly("firing");
    world.deadNodes.remove(1);
    world.changed();
    run(100);
    assertThat(messages()).containsExactly("firing", "resolved");
    run(100);
    assertThat(messages()).containsExactly("firing", "resolved", "firing");
    assertThat(onlyIncident().title().english()).isEqualTo("n3 is down");
  }

  @Test
  void whatTakesAMinuteToBootAfterItsCauseCameBackIsNoOutageOfItsOwn() {
    world.breakNode(1);
    world.breakNode(3);
    run(60);
    world.deadNodes.remove(1);
    world.changed();
    run(70);
    world.mendAll();
    run(200);
    assertThat(messages()).containsExactly("firing", "resolved");
    world.invariants.everythingIsResolved();
  }

  @Test
  void thePortsAroundADeadDeviceRaiseNoAlarmOfTheirOwn() {
    world.breakNode(1);
    run(200);
    assertThat(world.store.open().alarms()).hasSize(1);
    assertThat(world.view.silenced())
        .anySatisfy(one -> {
          assertThat(one.key().condition()).isEqualTo(Condition.INTERFACE_DOWN);
          assertThat(one.reason().english()).contains("n1");
        });
  }

  @Test
  void linksOfADeadDeviceAreRememberedWhileItsNeighboursForgetThem() {
    world.breakNode(1);
    run(60);
    NetworkGraph whole = Devices.graph(SMALL);
    NetworkGraph forgot = new NetworkGraph(whole.nodes(), List.of(whole.links().get(1)));
    world.commit(world.core.network(forgot, Devices.all(SMALL), world.now()));
    run(400);
    assertThat(messages()).containsExactly("firing");
  }

  @Test
  void whomARouterForgotIsStillBehindItWhileItIsSilent() {
    NetworkGraph whole = Devices.graph(SMALL);
    List<NetworkGraph.Link> cables =
        whole.links().stream().filter(link -> !link.b().node().equals(node(3))).toList();
    NetworkGraph.Link over = Devices.link(77, 3, 1);
    NetworkGraph told = new NetworkGraph(whole.nodes(), cables).with(List.of(over));
    world.commit(world.core.network(told, Devices.all(SMALL), world.now()));
    world.breakNode(1);
    run(60);
    NetworkGraph forgot = new NetworkGraph(whole.nodes(), cables);
    world.commit(world.core.network(forgot, Devices.all(SMALL), world.now()));
    run(400);

    assertThat(messages()).containsExactly("firing");
  }

  private static NodeId node(int number) {
    return NodeId.of(Devices.id(number));
  }

  @Test
  void aDeviceThatComesAndGoesPagesOnceThenMutesAndTellsItsEnd() {
    for (int turn = 0; turn < 8; turn++) {
      world.breakNode(3);
      run(40);
      world.mendAll();
      run(100);
    }
    run(1_200);
    List<String> told = messages();
    assertThat(told.getFirst()).isEqualTo("firing");
    assertThat(told.stream().filter("firing"::equals)).hasSize(1);
    assertThat(told).as("muted while flapping").hasSize(6).endsWith("updated", "resolved");
    world.invariants.everythingIsResolved();
  }

  @Test
  void badAgainWithinTheKeepOpenTimeIsTheSameAlarmAndNoMessage() {
    world.breakNode(3);
    run(40);
    world.mendAll();
    run(30);
    world.breakNode(3);
    run(60);
    assertThat(messages()).containsExactly("firing");
    assertThat(world.store.open().alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.occurrences()).isEqualTo(2));
  }

  @Test
  void anAlarmClosedByHandOpensAgainWhenItStaysBad() {
    world.breakNode(3);
    run(40);
    long id = world.store.open().alarms().getFirst().id();
    world.commit(
        world.core.command(desk -> desk.closeAlarm(id, "kim", "known", world.now()), world.now()));
    run(14 * 60);
    assertThat(messages()).containsExactly("firing", "resolved");
    run(120);
    assertThat(messages()).containsExactly("firing", "resolved", "firing");
  }

  @Test
  void anAcknowledgementIsKeptThroughARestartAndDoesNotStopTheResolution() {
    world.breakNode(3);
    run(40);
    long id = onlyIncident().id();
    world.commit(
        world.core.command(
            desk -> desk.acknowledgeIncident(id, "kim", "on it", world.now()), world.now()));
    world.boot();
    run(40);
    assertThat(onlyIncident().acknowledgement()).extracting(Acknowledgement::by).isEqualTo("kim");
    world.mendAll();
    run(100);
    assertThat(messages()).containsExactly("firing", "resolved");
  }

  @Test
  void aDeletedDeviceTakesItsAlarmAlong() {
    world.breakNode(3);
    run(40);
    world.commit(
        world.core.network(
            Devices.graph(SMALL),
            Devices.all(SMALL).stream().filter(one -> !one.id().equals(Devices.id(3))).toList(),
            world.now()));
    assertThat(messages()).containsExactly("firing", "resolved");
    assertThat(world.store.alarms(null, 0, 0))
        .extracting(Alarm::closeReason)
        .containsExactly("deleted");
  }

  @Test
  void aSilentAgentIsItsOwnAlarmAndSaysWhetherItRefuses() {
    for (int poll = 0; poll < 3; poll++) {
      assertThat(world.store.open().alarms()).isEmpty();
      agent(PollOutcome.REFUSED, "unknown user");
    }
    assertThat(world.store.open().alarms())
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.key().condition()).isEqualTo(Condition.SNMP_SILENT);
          assertThat(alarm.text().english()).contains("refuses").contains("unknown user");
        });
    assertThat(world.status(Devices.id(3))).isEqualTo(DeviceStatus.DEGRADED);
    run(200);
    assertThat(messages()).containsExactly("firing", "resolved");
    assertThat(world.status(Devices.id(3))).isEqualTo(DeviceStatus.UP);
  }

  @Test
  void bothAttachPointsGoneIsOneStoryAboutBongsuItself() {
    World campus = world(Topology.campus(2, 3));
    campus.breakNode(0);
    campus.breakNode(1);
    campus.run(Duration.ofSeconds(60));
    assertThat(campus.incidents())
        .singleElement()
        .satisfies(one -> assertThat(one.title().english()).contains("cut off"));
    assertThat(campus.status(Devices.id(5))).isEqualTo(DeviceStatus.UNKNOWN);
  }

  @Test
  void manyNeighboursOfOneDeviceLostTogetherAreOneStory() {
    World star = world(star(30));
    for (int node = 1; node <= 6; node++) {
      star.breakNode(node);
    }
    star.run(Duration.ofSeconds(60));
    assertThat(star.incidents())
        .singleElement()
        .satisfies(
            one -> assertThat(one.title().english()).isEqualTo("6 devices next to n0 are down"));
  }

  @Test
  void aStormWithoutAnyLinksIsFoldedIntoOneIncident() {
    List<Integer> everyone = java.util.stream.IntStream.range(0, 60).boxed().toList();
    World loose = world(new Topology("loose", 60, List.of(), everyone));
    for (int node = 0; node < 40; node++) {
      loose.breakNode(node);
    }
    loose.run(Duration.ofSeconds(90));
    assertThat(loose.incidents()).hasSizeLessThanOrEqualTo(11);
    assertThat(loose.incidents().getLast().title().english()).contains("topology incomplete");
    assertThat(loose.incidents().stream().mapToInt(one -> one.roots().size()).sum()).isEqualTo(40);
    loose.mendAll();
    loose.run(Duration.ofSeconds(200));
    loose.invariants.everythingIsResolved();
  }

  @Test
  void aPauseOfTheProcessMakesNobodyDown() {
    World twin = world(SMALL);
    twin.breakNode(3);
    int published = 0;
    while (twin.incidents().isEmpty()) {
      twin.run(Duration.ofSeconds(1));
      published++;
    }
    world.breakNode(3);
    run(published - 2);
    world.clock.set(world.clock.millis() + 30_000);
    world.commit(world.core.tick(world.now()));
    world.mendAll();
    run(60);
    assertThat(world.incidents()).isEmpty();
  }

  @Test
  void theOrderOfPollsDoesNotChangeTheStory() {
    List<String> stories = new ArrayList<>();
    for (int seed = 0; seed < 10; seed++) {
      World shuffled = new World(Topology.campus(3, 4), new SplittableRandom(seed));
      shuffled.jitter = 1;
      shuffled.run(Duration.ofSeconds(130));
      shuffled.breakNode(2);
      shuffled.breakNode(3);
      shuffled.run(Duration.ofSeconds(60));
      Incident[] incidents = shuffled.incidents().toArray(Incident[]::new);
      java.util.Arrays.sort(
          incidents, java.util.Comparator.comparing(one -> one.title().english()));
      stories.add(
          java.util.Arrays.stream(incidents)
              .map(one ->
                  one.title().english()
                      + one.impacted().stream().map(Incident.Impacted::device).toList())
              .toList()
              .toString());
    }
    assertThat(stories.getFirst())
        .contains("n2 is down[5, 6, 7, 8]")
        .contains("n3 is down[5, 6, 7, 8]");
    assertThat(stories.stream().distinct()).hasSize(1);
  }

  private static Topology star(int leaves) {
    List<int[]> cables = new ArrayList<>();
    for (int leaf = 1; leaf <= leaves; leaf++) {
      cables.add(new int[] {0, leaf});
    }
    return new Topology("star", leaves + 1, cables, List.of(0));
  }

  private static World world(Topology topology) {
    World world = new World(topology, new SplittableRandom(42));
    world.run(Duration.ofSeconds(130));
    return world;
  }

  private void agent(PollOutcome outcome, String detail) {
    world.commit(
        world.core.result(
            new PollResult(
                Devices.id(3),
                PollPlan.TRAFFIC,
                world.now().wall(),
                Duration.ofSeconds(2),
                outcome,
                detail,
                List.of(),
                List.of(),
                List.of()),
            world.now()));
  }

  private void run(int seconds) {
    world.run(Duration.ofSeconds(seconds));
  }

  private Incident onlyIncident() {
    assertThat(world.store.open().incidents()).hasSize(1);
    return world.store.open().incidents().getFirst();
  }

  private List<String> messages() {
    return world.messages();
  }
}
