package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.Processor;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.Varbind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Health polls of agents over real UDP: walked at first, asked by name from then on. */
class HealthIT {
  private final AtomicInteger walked = new AtomicInteger();
  private Bench bench;
  private LivingSwitch box;

  @BeforeEach
  void open() throws IOException {
    bench = new Bench();
    box = bench.livingSwitch();
    box.processors = 3;
    box.rebuild();
  }

  @AfterEach
  void close() throws IOException {
    bench.close();
  }

  /** Counts what a walk asks for. */
  private record Watched(Mib mib, AtomicInteger walked) implements Mib {
    @Override
    public @Nullable SnmpValue get(Oid instance) {
      return mib.get(instance);
    }

    @Override
    public @Nullable Varbind next(Oid after) {
      walked.incrementAndGet();
      return mib.next(after);
    }
  }

  private Bench.Device learnt(Personality personality) {
    Bench.Device device = bench.device(new Watched(box, walked), personality).known();
    poll(device);
    poll(device);
    walked.set(0);
    return device;
  }

  private PollResult poll(Bench.Device device) {
    bench.pass(Duration.ofMinutes(1));
    return device.result(PollPlan.HEALTH);
  }

  private static List<Double> loads(PollResult result) {
    return result.facts().stream()
        .filter(Fact.HealthRead.class::isInstance)
        .flatMap(fact -> ((Fact.HealthRead) fact).health().processors().stream())
        .map(Processor::usagePercent)
        .toList();
  }

  @Test
  void whatIsKnownToBeThereIsAskedForByName() {
    Bench.Device device = learnt(Personality.NORMAL);

    assertThat(loads(poll(device))).containsExactly(10.0, 20.0, 30.0);
    assertThat(walked).hasValue(0);
  }

  @Test
  void whenSomethingIsGoneTheRestIsWalkedAndThenAskedForByName() {
    Bench.Device device = learnt(Personality.NORMAL);
    box.processors = 2;
    box.rebuild();

    assertThat(loads(poll(device))).containsExactly(10.0, 20.0);
    assertThat(walked.getAndSet(0)).isPositive();
    assertThat(loads(poll(device))).containsExactly(10.0, 20.0);
    assertThat(walked).hasValue(0);
  }

  @Test
  void whatCameIsNoticedWithinTenPolls() {
    Bench.Device device = learnt(Personality.NORMAL);
    box.processors = 4;
    box.rebuild();
    List<Double> last = List.of();
    for (int i = 0; i <= 10; i++) {
      last = loads(poll(device));
    }

    assertThat(last).containsExactly(10.0, 20.0, 30.0, 40.0);
  }

  @Test
  void anAgentThatIsGoneIsToldToBe() {
    Bench.Device device = learnt(Personality.NORMAL);
    bench.stopAgents();
    PollResult result = poll(device);

    assertThat(result.outcome()).isIn(PollOutcome.SILENT, PollOutcome.REFUSED);
    assertThat(result.detail()).isNotEmpty();
    assertThat(loads(result)).isEmpty();
  }

  /** The value of one instance is never taken for that of another. */
  @ParameterizedTest
  @EnumSource(names = {"WRONG_NAMES", "ONE_SHORT", "ONE_MORE", "REVERSED", "TOO_BIG"})
  void oddAnswersAreNotMisread(Personality personality) {
    Bench.Device device = bench.device(new Watched(box, walked), personality);
    device.poll(PollPlan.STATUS);
    device.result(PollPlan.INVENTORY);
    for (int i = 0; i < 5; i++) {
      assertThat(loads(poll(device))).isSubsetOf(10.0, 20.0, 30.0).isSorted();
    }
  }
}
