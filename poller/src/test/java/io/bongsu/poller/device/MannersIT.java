package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.AgentManners;
import io.bongsu.model.inventory.Fingerprint;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.simulator.agent.Personality;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an agent taught outlasts a restart, and not the agent (rule 3 of collection). */
@Timeout(60)
class MannersIT {
  private Bench bench;
  private LivingSwitch box;
  private int port;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
    box = bench.livingSwitch();
    port = bench.agent(box, Personality.CHOKING, SnmpVersion.V2C).getPort();
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  /** Status, inventory, and three of traffic, a minute apart. */
  private List<PollResult> polled(Bench.Device device) {
    List<PollResult> all = new ArrayList<>();
    all.add(device.result(PollPlan.STATUS));
    all.add(device.result(PollPlan.INVENTORY));
    for (int i = 0; i < 3; i++) {
      bench.pass(Duration.ofMinutes(1));
      all.add(device.result(PollPlan.TRAFFIC));
    }
    assertThat(all).extracting(PollResult::outcome).containsOnly(PollOutcome.ANSWERED);
    return all;
  }

  private static List<Fact.MannersLearnt> told(List<PollResult> results) {
    return results.stream()
        .flatMap(result -> result.facts().stream())
        .filter(Fact.MannersLearnt.class::isInstance)
        .map(Fact.MannersLearnt.class::cast)
        .toList();
  }

  private AgentManners learnt() {
    return told(polled(bench.device(port, null))).getLast().manners();
  }

  @Test
  void anAgentIsTaughtByTimeOutsOnceAndNotAgainAfterARestart() {
    AgentManners learnt = learnt();
    assertThat(learnt.varbinds()).isBetween(1, 12);
    assertThat(learnt.box().serial()).isEqualTo("SN-1");
    long unanswered = bench.datagrams().unanswered();
    long repeated = bench.datagrams().repeated();
    assertThat(repeated).isPositive();

    List<PollResult> after = polled(bench.device(port, learnt));
    assertThat(bench.datagrams().unanswered()).isEqualTo(unanswered);
    assertThat(bench.datagrams().repeated()).isEqualTo(repeated);
    assertThat(after.getLast().frames().getFirst().instances()).hasSize(LivingSwitch.PORTS);
  }

  @Test
  void itIsToldWhenItGotWorseAndOtherwiseBesideAnInventoryOnly() {
    Bench.Device device = bench.device(port, null);
    int whileLearning = told(polled(device)).size();
    List<PollResult> hour =
        Stream.generate(
                () -> {
                  bench.pass(Duration.ofMinutes(1));
                  return device.result(PollPlan.TRAFFIC);
                })
            .limit(15)
            .toList();

    assertThat(whileLearning).isBetween(1, 2);
    assertThat(told(hour)).isEmpty();
    assertThat(told(List.of(device.result(PollPlan.INVENTORY))))
        .singleElement()
        .satisfies(more -> assertThat(more.manners().untilForgiven()).isLessThan(2_000));
  }

  @Test
  void aLimitIsForgottenWithTheBoxThatHadIt() {
    AgentManners learnt = learnt();
    List<UnaryOperator<Fingerprint>> others =
        List.of(
            box -> new Fingerprint(box.sysObjectId(), "SN-0", ""),
            box -> new Fingerprint(io.bongsu.model.snmp.Oid.parse("1.3.6.1.4.1.1"), "", ""));
    int good = bench.agent(box, Personality.NORMAL, SnmpVersion.V2C).getPort();
    for (UnaryOperator<Fingerprint> other : others) {
      AgentManners ofAnother = of(other.apply(learnt.box()), learnt);

      assertThat(told(polled(bench.device(good, ofAnother))))
          .as("learnt of %s", ofAnother.box())
          .first()
          .isEqualTo(new Fact.MannersLearnt(null));
    }
  }

  private static AgentManners of(Fingerprint box, AgentManners learnt) {
    return new AgentManners(
        box,
        learnt.bulk(),
        learnt.together(),
        learnt.varbinds(),
        learnt.mostVarbinds(),
        learnt.mostWindows(),
        learnt.millis(),
        learnt.untilForgiven());
  }

  @Test
  void aBoxThatIsExchangedWhileBongsuRunsIsAskedAsAnyOther() {
    Bench.Device device = bench.device(port, null);
    AgentManners of = told(polled(device)).getLast().manners();
    box.serial = "SN-2";
    Optional<Fact.MannersLearnt> told =
        told(List.of(device.result(PollPlan.INVENTORY))).stream().findFirst();

    assertThat(of.mostVarbinds()).isPositive();
    assertThat(told).contains(new Fact.MannersLearnt(null));
  }

  @Test
  void ofAnAgentWithGoodMannersNothingIsTold() {
    int good = bench.agent(box, Personality.NORMAL, SnmpVersion.V2C).getPort();

    assertThat(told(polled(bench.device(good, null)))).isEmpty();
  }
}
