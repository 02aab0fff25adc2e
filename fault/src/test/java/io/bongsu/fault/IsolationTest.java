package io.bongsu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.OwnReach.State;
import io.bongsu.fault.sim.Devices;
import io.bongsu.fault.sim.Topology;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Incident;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What Bongsu says when it is Bongsu that is cut off, in large networks and in tiny ones. */
class IsolationTest {
  private static final Topology ONE = new Topology("one", 1, List.of(), List.of(0));
  private static final Topology TWO = new Topology("two", 2, List.of(), List.of(0, 1));

  @Test
  void theOnlyDeviceLostIsOneMessageAboutTheDevice() {
    World world = world(ONE);
    losing(world, 0);
    assertThat(titles(world)).containsExactly("n0 is down");
    assertThat(world.messages()).containsExactly("firing");
    assertThat(world.status(Devices.id(0))).isEqualTo(DeviceStatus.DOWN);
    mended(world);
  }

  @Test
  void theOnlyDeviceLostWhileTheGatewayAnswersIsTheDevice() {
    World world = world(ONE);
    world.own(State.REACHED);
    losing(world, 0);
    assertThat(titles(world)).containsExactly("n0 is down");
    mended(world);
  }

  @Test
  void theOnlyDeviceLostTogetherWithTheGatewayIsOneMessageAboutBongsu() {
    World world = world(ONE);
    world.own(State.LOST);
    losing(world, 0);
    assertThat(titles(world)).containsExactly("Bongsu may be cut off from the network");
    assertThat(world.incidents().getFirst().cause().english())
        .isEqualTo(
            "192.0.2.1, through which Bongsu reaches the network, stopped answering, and 1 of 1"
                + " devices are silent");
    assertThat(world.messages()).containsExactly("firing");
    assertThat(world.status(Devices.id(0))).isEqualTo(DeviceStatus.UNKNOWN);
    assertThat(world.store.open().alarms())
        .extracting(alarm -> alarm.key().device(), alarm -> alarm.key().condition())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(DeviceId.SELF, Condition.POLLER_ISOLATED));
    world.own(State.REACHED);
    mended(world);
    assertThat(world.messages()).containsExactly("firing", "resolved");
  }

  @Test
  void oneOfTwoLostIsThatDeviceAndBothLostAreOneMessage() {
    World one = world(TWO);
    losing(one, 1);
    assertThat(titles(one)).containsExactly("n1 is down");
    mended(one);
    World both = world(TWO);
    both.breakNode(0);
    losing(both, 1);
    assertThat(both.messages()).containsExactly("firing");
    assertThat(titles(both)).containsExactly("Bongsu may be cut off from the network");
    mended(both);
  }

  @Test
  void bothCoresLostWhileTheGatewayAnswersAreDevicesThatAreDown() {
    World campus = world(Topology.campus(2, 3));
    campus.own(State.REACHED);
    campus.breakNode(0);
    losing(campus, 1);
    assertThat(titles(campus)).containsExactlyInAnyOrder("n0 is down", "n1 is down");
    mended(campus);
  }

  @Test
  void aGatewayThatStopsAnsweringAloneSaysNothing() {
    World campus = world(Topology.campus(2, 3));
    campus.own(State.LOST);
    campus.run(Duration.ofMinutes(10));
    assertThat(campus.messages()).isEmpty();
    losing(campus, 7);
    assertThat(titles(campus)).containsExactly("n7 is down");
    mended(campus);
  }

  @Test
  void whatStaysSilentWhenItIsOverIsJudgedAnew() {
    World campus = world(Topology.campus(2, 3));
    campus.breakNode(0);
    losing(campus, 1);
    campus.mendAll();
    campus.breakNode(6);
    campus.run(Duration.ofMinutes(5));
    assertThat(titles(campus)).containsExactly("n6 is down");
    assertThat(campus.messages()).containsExactly("firing", "resolved", "firing");
    assertThat(campus.status(Devices.id(4))).isEqualTo(DeviceStatus.UP);
    mended(campus);
  }

  @Test
  void aRestartInTheMiddleTellsNothingTwiceAndForgetsNothing() {
    World campus = world(Topology.campus(2, 3));
    campus.breakNode(0);
    losing(campus, 1);
    campus.boot();
    campus.run(Duration.ofMinutes(5));
    assertThat(campus.messages()).containsExactly("firing");
    assertThat(campus.status(Devices.id(5))).isEqualTo(DeviceStatus.UNKNOWN);
    mended(campus);
    assertThat(campus.messages()).containsExactly("firing", "resolved");
  }

  @Test
  void closedByHandItRestsAndIsToldAgainWhileItLasts() {
    World campus = world(Topology.campus(2, 3));
    campus.breakNode(0);
    losing(campus, 1);
    long alarm = campus.store.open().alarms().getFirst().id();
    campus.commit(
        campus.core.command(desk -> desk.closeAlarm(alarm, "kim", "", campus.now()), campus.now()));
    campus.run(Duration.ofMinutes(14));
    assertThat(campus.store.open().alarms()).isEmpty();
    assertThat(campus.status(Devices.id(5))).isEqualTo(DeviceStatus.UNKNOWN);
    campus.run(Duration.ofMinutes(2));
    assertThat(campus.store.open().alarms()).extracting(Alarm::key).containsExactly(Isolation.KEY);
    mended(campus);
  }

  private static World world(Topology topology) {
    World world = new World(topology, new SplittableRandom(5));
    world.run(Duration.ofSeconds(130));
    return world;
  }

  private static void losing(World world, int node) {
    world.breakNode(node);
    world.run(Duration.ofSeconds(60));
  }

  private static void mended(World world) {
    world.mendAll();
    world.run(Duration.ofMinutes(5));
    world.invariants.everythingIsResolved();
  }

  private static List<String> titles(World world) {
    return world.store.open().incidents().stream()
        .map(Incident::title)
        .map(Object::toString)
        .toList();
  }
}
