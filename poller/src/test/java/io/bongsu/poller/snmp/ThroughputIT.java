package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Measures; the bound is generous, because the machine is shared. */
@Timeout(120)
class ThroughputIT {
  private static final Oid IF = Oid.parse("1.3.6.1.2.1.2.2.1");
  private static final int DEVICES = 1_000;

  private final AtomicLong agentCpu = new AtomicLong();

  /** 48 ports with ten counters each. */
  private static NavigableMap<Oid, byte[]> mib() {
    NavigableMap<Oid, byte[]> mib = new TreeMap<>();
    mib.put(Oid.parse("1.3.6.1.2.1.1.3.0"), Ber.number(Ber.TICKS, 4_711));
    for (int column = 10; column < 20; column++) {
      for (int row = 1; row <= 48; row++) {
        mib.put(IF.append(column).append(row), Ber.number(Ber.COUNTER32, 1_000_000_000L + row));
      }
    }
    return mib;
  }

  private List<byte[]> measured(NavigableMap<Oid, byte[]> mib, ScriptedAgent.Asked asked) {
    byte[] answer = ScriptedAgent.answer(mib, asked);
    agentCpu.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    return List.of(answer);
  }

  @Test
  void aThousandPollsOf480Varbinds() throws Exception {
    NavigableMap<Oid, byte[]> mib = mib();
    List<Oid> columns = IntStream.range(10, 20).mapToObj(IF::append).toList();
    SnmpSettings settings = new SnmpSettings(Duration.ofSeconds(5), 1, WalkLimits.DEFAULT);
    try (ScriptedAgent scripted = ScriptedAgent.start(asked -> measured(mib, asked));
        SnmpClient client = new SnmpClient(settings, System::nanoTime)) {
      client.start();
      List<Agent> agents = new ArrayList<>();
      for (int i = 0; i < DEVICES; i++) {
        agents.add(
            client.agent(
                IpAddress.parse("127.0.0.1"),
                scripted.port(),
                new SnmpCredential.Community(SnmpVersion.V2C, new Secret("public"))));
      }
      double best = Double.MAX_VALUE;
      for (int round = 0; round < 5; round++) {
        best = Math.min(best, round(agents, columns));
        scripted.heard().clear();
      }
      System.out.printf(
          "1,000 devices x 480 varbinds: %.3f CPU s, the test's agent not counted%n", best);
      assertThat(best).isLessThan(2.0);
    }
  }

  private double round(List<Agent> agents, List<Oid> columns) throws Exception {
    AtomicLong varbinds = new AtomicLong();
    Semaphore turns = new Semaphore(64);
    long before = cpu() - agentCpu.get();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<PollOutcome>> polls = new ArrayList<>();
      for (Agent agent : agents) {
        polls.add(
            threads.submit(() -> {
              turns.acquire();
              try {
                return agent
                    .walkStamped(columns, (_, _, _, _) -> varbinds.incrementAndGet())
                    .outcome();
              } finally {
                turns.release();
              }
            }));
      }
      for (Future<PollOutcome> poll : polls) {
        assertThat(poll.get()).isEqualTo(PollOutcome.ANSWERED);
      }
    }
    assertThat(varbinds.get()).isEqualTo(480L * DEVICES);
    return (cpu() - agentCpu.get() - before) / 1e9;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
