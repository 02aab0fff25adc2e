package io.bongsu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.condition.MonitoredPorts;
import io.bongsu.fault.sim.Topology;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Severity;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.topology.NetworkGraph;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Ports and links of a triangle, which survives any one cut: 0 core, 1 and 2 beside it. */
class PortFaultTest {
  private static final int FAR_CABLE = 2;
  private static final Topology TRIANGLE =
      new Topology(
          "triangle", 3, List.of(new int[] {0, 1}, new int[] {0, 2}, new int[] {1, 2}), List.of(0));

  private final World world = new World(TRIANGLE, new SplittableRandom(7));

  @Test
  void aLinkThatIsDownWhenItIsFirstReadIsOneAlert() {
    world.breakCable(FAR_CABLE);
    run(130);
    assertThat(world.messages()).containsExactly("firing");
    assertThat(onlyAlarm().key().condition()).isEqualTo(Condition.LINK_DOWN);
    assertThat(onlyIncident().title().english()).contains("n1").contains("n2");
  }

  @Test
  void aPortThatIsDownWhenItIsFirstReadIsOneAlertThatNamesTheOtherEnd() {
    world.shutCable(FAR_CABLE);
    run(130);
    assertThat(world.messages()).containsExactly("firing");
    assertThat(onlyAlarm().key().condition()).isEqualTo(Condition.INTERFACE_DOWN);
    assertThat(onlyIncident().title().english()).isEqualTo("Port n2 p2 towards n1 p2 is down");
    world.mendAll();
    run(130);
    assertThat(world.messages()).containsExactly("firing", "resolved");
  }

  @Test
  void aMapThatIsDrawnAnewAllTheTimeDelaysNoAlarm() {
    run(130);
    world.shutCable(FAR_CABLE);
    for (int second = 0; second < 80; second += 5) {
      run(5);
      world.draw(world.graph);
    }
    assertThat(world.messages()).containsExactly("firing");
  }

  @Test
  void aPortThatWasReadDownBeforeAnybodyToldOfItsLinkIsOneAlertOnceSomebodyDoes() {
    NetworkGraph whole = world.graph;
    world.draw(new NetworkGraph(whole.nodes(), whole.links().subList(0, 2)));
    world.breakCable(FAR_CABLE);
    run(130);
    assertThat(world.messages()).isEmpty();
    world.draw(whole);
    run(2);
    assertThat(world.messages()).containsExactly("firing");
  }

  @Test
  void aPortThatWasNeverLinkedAndIsDownStaysQuietAlsoAfterARestart() {
    run(130);
    learn(port("", LinkState.UP, LinkState.DOWN));
    run(130);
    world.boot();
    learn(port("", LinkState.UP, LinkState.DOWN));
    run(130);
    assertThat(world.store.open().alarms()).isEmpty();
  }

  @Test
  void anAlarmOfALinkSurvivesARestartAsOneAndClearsWhenTheLinkIsBack() {
    run(130);
    world.breakCable(FAR_CABLE);
    run(130);
    Alarm before = onlyAlarm();
    world.boot();
    run(300);
    assertThat(onlyAlarm().id()).isEqualTo(before.id());
    assertThat(world.messages()).containsExactly("firing");
    world.mendAll();
    run(200);
    assertThat(world.messages()).containsExactly("firing", "resolved");
    world.invariants.everythingIsResolved();
  }

  @Test
  void anAlarmOfALinkedPortSurvivesARestartAsOneAndClearsWhenThePortIsBack() {
    run(130);
    world.shutCable(FAR_CABLE);
    run(130);
    world.boot();
    run(300);
    assertThat(onlyAlarm().key().condition()).isEqualTo(Condition.INTERFACE_DOWN);
    assertThat(world.messages()).containsExactly("firing");
    world.mendAll();
    run(200);
    world.invariants.everythingIsResolved();
  }

  @Test
  void aLinkCutJustBeforeOrDuringARestartIsOneAlertAfterIt() {
    run(130);
    world.breakCable(FAR_CABLE);
    world.boot();
    run(200);
    assertThat(world.messages()).containsExactly("firing");
    assertThat(onlyAlarm().key().condition()).isEqualTo(Condition.LINK_DOWN);
  }

  @Test
  void aPortWithoutALinkThatWentDownIsShownButToldToNobody() {
    run(130);
    learn(port("desk 12", LinkState.UP, LinkState.UP));
    learn(port("desk 12", LinkState.UP, LinkState.DOWN));
    run(60);
    assertThat(onlyAlarm().severity()).isEqualTo(Severity.WARNING);
    assertThat(world.messages()).isEmpty();
  }

  @Test
  void aPortWithoutALinkIsToldWhenItsDescriptionSaysThatItIsMonitored() {
    monitor("uplink, customer");
    run(130);
    learn(port("Customer 4711", LinkState.UP, LinkState.DOWN));
    run(60);
    assertThat(onlyAlarm().severity()).isEqualTo(Severity.MAJOR);
    assertThat(world.messages()).containsExactly("firing");
    learn(port("Customer 4711", LinkState.UP, LinkState.UP));
    run(130);
    assertThat(world.messages()).containsExactly("firing", "resolved");
  }

  @Test
  void aPortThatTurnsOutToBeOnALinkIsMoreSevereAndNowToldAsSuch() {
    NetworkGraph whole = world.graph;
    world.draw(new NetworkGraph(whole.nodes(), whole.links().subList(0, 2)));
    run(130);
    world.shutCable(FAR_CABLE);
    run(90);
    assertThat(onlyAlarm().severity()).isEqualTo(Severity.WARNING);
    assertThat(world.messages()).isEmpty();
    world.draw(whole);
    run(70);
    assertThat(onlyAlarm().severity()).isEqualTo(Severity.MAJOR);
    assertThat(onlyIncident().title().english()).isEqualTo("Port n2 p2 towards n1 p2 is down");
    assertThat(world.messages()).containsExactly("firing");
    world.mendAll();
    run(130);
    assertThat(world.messages()).containsExactly("firing", "resolved");
  }

  @Test
  void nobodyIsRemindedOfAPortWhileItsDeviceIsDownAndTheDeviceIsToldOnItsOwn() {
    world.settings = world.settings.with(world.settings.life().withRepeat(Duration.ofMinutes(30)));
    world.boot();
    run(130);
    world.shutCable(FAR_CABLE);
    run(130);
    world.breakNode(2);
    run(31 * 60);
    assertThat(world.messages()).containsExactly("firing", "firing", "updated");
    assertThat(world.store.notifications().getLast().incident()).isEqualTo(2);
    world.deadNodes.clear();
    world.changed();
    run(45 * 60);
    assertThat(world.messages())
        .containsExactly("firing", "firing", "updated", "resolved", "updated");
    assertThat(world.store.notifications().getLast().incident()).isEqualTo(1);
  }

  @Test
  void aMonitoredPortThatAnAdminShutIsNoFault() {
    monitor("*");
    run(130);
    learn(port("Customer 4711", LinkState.DOWN, LinkState.DOWN));
    run(60);
    assertThat(world.store.open().alarms()).isEmpty();
  }

  private void monitor(String words) {
    world.settings = world.settings.with(MonitoredPorts.parse(words));
    world.boot();
  }

  private void learn(NetworkInterface port) {
    world.learn(1, PollPlan.INVENTORY, new Fact.InterfacesRead(List.of(port), true));
  }

  private static NetworkInterface port(String alias, LinkState admin, LinkState oper) {
    InterfaceState state = new InterfaceState("x1", admin, oper);
    return new NetworkInterface("x1", 9, "x1", "x1", alias, 6, 1_000_000_000, 1_500, null, state);
  }

  private void run(int seconds) {
    world.run(Duration.ofSeconds(seconds));
  }

  private Alarm onlyAlarm() {
    assertThat(world.store.open().alarms()).hasSize(1);
    return world.store.open().alarms().getFirst();
  }

  private Incident onlyIncident() {
    assertThat(world.store.open().incidents()).hasSize(1);
    return world.store.open().incidents().getFirst();
  }
}
