package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.Oids;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.Varbind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Status by SNMP while a slow agent is being walked: what it waits for is no pause of ours. */
@Timeout(60)
class BusyWireIT {
  private final CompletableFuture<PollResult> status = new CompletableFuture<>();
  private final AtomicInteger probes = new AtomicInteger();
  private Bench bench;
  private Bench.Device device;
  private volatile @Nullable Thread waiting;

  /** Whatever a walk asks for is answered ten seconds after a status poll began to wait. */
  private final class Slow implements Mib {
    private final Mib mib = bench.livingSwitch();

    @Override
    public @Nullable SnmpValue get(Oid instance) {
      if (instance.equals(Oids.SYS_UP_TIME)) {
        probes.incrementAndGet();
      }
      return mib.get(instance);
    }

    @Override
    public @Nullable Varbind next(Oid after) {
      Thread poll = waiting;
      if (poll != null && waits(poll)) {
        bench.pass(Duration.ofSeconds(10));
      }
      return mib.next(after);
    }

    /** True once it does, false when it has its verdict. */
    private boolean waits(Thread poll) {
      while (poll.getState() != Thread.State.WAITING && !status.isDone()) {
        Thread.onSpinWait();
      }
      return !status.isDone();
    }
  }

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
    device = bench.device(new Slow(), Personality.NORMAL).known();
    probes.set(0);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private void pollStatus() {
    assertThat(device.poller().claim(PollPlan.STATUS)).isTrue();
    device
        .poller()
        .poll(PollPlan.STATUS, Runnable::run, finished -> status.complete(finished.result()));
  }

  @Test
  void aProbeThatWaitedForAWalkIsJudgedByItsOwnTime() {
    Thread poll = Thread.ofPlatform().daemon().unstarted(this::pollStatus);
    CompletableFuture<PollResult> inventory = new CompletableFuture<>();
    assertThat(device.poller().claim(PollPlan.INVENTORY)).isTrue();
    waiting = poll;
    device
        .poller()
        .poll(
            PollPlan.INVENTORY,
            Thread::startVirtualThread,
            finished -> inventory.complete(finished.result()));
    poll.start();
    PollResult result = status.join();

    assertThat(result.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(((Fact.Reachability) result.facts().getFirst()).rttSeconds()).isZero();
    assertThat(probes).as("the first one has the verdict").hasValue(1);
    assertThat(inventory.join().outcome()).isIn(PollOutcome.ANSWERED, PollOutcome.PARTIAL);
  }
}
