package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.Varbind;
import io.bongsu.simulator.path.Noise;
import io.bongsu.simulator.path.NoisyPath;
import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Agents that fall silent in the middle of a walk: what is missing is not gone (rule 4). */
@Timeout(60)
class PartialReadingsIT {
  private static final Oid LOAD = Oid.parse("1.3.6.1.2.1.25.3.3.1.2");
  private static final Oid PART = Oid.parse("1.3.6.1.2.1.47.1.1.1.1");

  private Bench bench;
  private LivingSwitch box;
  private NoisyPath path;
  private Bench.Device device;
  private volatile @Nullable Oid last;

  /** From a row on that the test names nothing of its table is heard any more. */
  private final class Fading implements Mib {
    @Override
    public @Nullable SnmpValue get(Oid instance) {
      return box.get(instance);
    }

    @Override
    public @Nullable Varbind next(Oid after) {
      Oid row = last;
      if (row != null
          && after.startsWith(row.prefix(row.length() - 1))
          && after.compareTo(row) >= 0) {
        path.noise(Noise.losing(1));
      }
      return box.next(after);
    }
  }

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
    box = bench.livingSwitch();
    box.processors = 90;
    box.parts = 60;
    box.rebuild();
    path =
        NoisyPath.open(
            bench.agent(new Fading(), Personality.NORMAL, SnmpVersion.V2C),
            Noise.NONE,
            new SplittableRandom(1));
    device = bench.device("fading", path.port(), SnmpVersion.V2C).known();
  }

  @AfterEach
  void close() throws Exception {
    path.close();
    bench.close();
  }

  private PollResult poll(PollPlan plan) {
    bench.pass(Duration.ofMinutes(1));
    return device.result(plan);
  }

  private static Fact.HealthRead health(PollResult result) {
    return result.facts().stream()
        .filter(Fact.HealthRead.class::isInstance)
        .map(Fact.HealthRead.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Fact.SystemRead system(PollResult result) {
    return result.facts().stream()
        .filter(Fact.SystemRead.class::isInstance)
        .map(Fact.SystemRead.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void processorsThatWereNotReachedAreNotToldToBeGone() {
    assertThat(health(poll(PollPlan.HEALTH)).complete()).isTrue();
    poll(PollPlan.HEALTH);
    last = LOAD.append(60);
    box.processors = 89;
    box.rebuild();
    PollResult broken = poll(PollPlan.HEALTH);

    assertThat(broken.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(health(broken).complete()).isFalse();
    last = null;
    path.noise(Noise.NONE);
    bench.pass(Duration.ofMinutes(1));
    Fact.HealthRead whole = health(poll(PollPlan.HEALTH));
    assertThat(whole.complete()).isTrue();
    assertThat(whole.health().processors()).hasSize(89);
  }

  @Test
  void anInventoryThatBrokeOffSaysSoAndMeetsNoOtherBox() {
    assertThat(system(poll(PollPlan.INVENTORY)).complete()).isTrue();
    last = PART.append(Oid.of(5, 40));
    PollResult broken = poll(PollPlan.INVENTORY);

    assertThat(broken.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(system(broken).complete()).isFalse();
    assertThat(system(broken).identity().serial()).isEmpty();
    assertThat(broken.findings()).extracting(Finding::category).doesNotContain(Finding.REPLACED);
  }
}
