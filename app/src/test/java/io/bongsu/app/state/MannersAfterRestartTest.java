package io.bongsu.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.imports.DeviceColumns;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.AgentManners;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.Fingerprint;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollIntervals;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.performance.HotValues;
import io.bongsu.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an agent wants to be asked, from the poll that learnt it to the poller after a restart. */
class MannersAfterRestartTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final AgentManners MANNERS =
      new AgentManners(new Fingerprint(null, "SN-1", ""), false, true, 3, 11, 0, 0, 1_700);

  private final Storage storage = Storage.memory(() -> NOW);
  private DeferredWrites writes = new DeferredWrites();
  private Directory directory = directory();

  private Directory directory() {
    Freshness freshness = new Freshness(PollIntervals.DEFAULT, () -> NOW);
    return new Directory(
        storage.devices(), storage.inventories(), new HotValues(), writes, freshness);
  }

  private DeviceId device() {
    var spec = DeviceColumns.read(Map.of("address", "192.0.2.1", "name", "switch"), null);
    return directory.apply(List.of(new DeviceChange.Create(spec))).getFirst().id();
  }

  private void restart() {
    writes.start();
    writes.close();
    writes = new DeferredWrites();
    directory = directory();
    directory.load();
  }

  private void traffic(DeviceId device, Fact fact, Finding... findings) {
    directory.accept(
        new PollResult(
            device,
            PollPlan.TRAFFIC,
            NOW,
            Duration.ZERO,
            PollOutcome.ANSWERED,
            "",
            List.of(),
            List.of(fact),
            List.of(findings)));
  }

  private List<PollTarget> targets() {
    return new Targets(storage.credentials(), PollIntervals.DEFAULT).of(directory.all());
  }

  @Test
  void whatATrafficPollLearntIsKnownToThePollerAfterARestart() {
    DeviceId device = device();
    traffic(device, new Fact.MannersLearnt(MANNERS));
    restart();

    assertThat(targets()).extracting(PollTarget::manners).containsExactly(MANNERS);
  }

  @Test
  void whatIsLearntAgainAsItWasIsNotWrittenAgain() {
    DeviceId device = device();
    traffic(device, new Fact.MannersLearnt(MANNERS));
    restart();
    traffic(device, new Fact.MannersLearnt(MANNERS));

    assertThat(writes.waiting()).isZero();
    traffic(device, new Fact.MannersLearnt(null));
    assertThat(writes.waiting()).isEqualTo(1);
  }

  @Test
  void itIsForgottenWithTheBox() {
    DeviceId device = device();
    traffic(device, new Fact.MannersLearnt(MANNERS));
    traffic(
        device,
        new Fact.Restarted(Fact.Extent.SYSTEM),
        new Finding(Finding.REPLACED, "Replaced? It answered as west"));
    restart();

    assertThat(targets().getFirst().manners()).isNull();
  }
}
