package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.Oids;
import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.icmp.PingSettings;
import io.bongsu.poller.icmp.Pinger;
import io.bongsu.poller.snmp.ScriptedAgent;
import io.bongsu.poller.snmp.SnmpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a status poll by SNMP tells as round trip, by the real clock (N2). */
@Timeout(60)
class RoundTripIT {
  private static final Map<Oid, byte[]> SYSTEM = Map.of(Oids.SYS_UP_TIME, new byte[] {0x43, 1, 42});

  private final Clocks clocks = Clocks.system();
  private SnmpClient client;
  private ScriptedAgent agent;
  private DevicePoller device;

  @BeforeEach
  void open() throws Exception {
    client = new SnmpClient(Bench.QUICK, clocks.nanos());
    client.start();
    agent = ScriptedAgent.honest(SYSTEM);
    PollTools tools =
        new PollTools(
            new Pinger(clocks.nanos(), new SplittableRandom(1)),
            new PingSettings(Duration.ofMillis(500), 3, Duration.ofMillis(1)),
            client,
            ProfileCatalogue.load(),
            clocks);
    PollTarget target =
        new PollTarget(
            new DeviceId(1),
            "device",
            IpAddress.parse("127.0.0.1"),
            agent.port(),
            new SnmpCredential.Community(SnmpVersion.V2C, new Secret("public")),
            "",
            Map.of(),
            false,
            null);
    device = new DevicePoller(target, tools, new Census(), new SplittableRandom(2));
  }

  @AfterEach
  void close() throws Exception {
    agent.close();
    client.close();
  }

  private Fact.Reachability status() {
    assertThat(device.claim(PollPlan.STATUS)).isTrue();
    CompletableFuture<PollResult> result = new CompletableFuture<>();
    device.poll(PollPlan.STATUS, Runnable::run, finished -> result.complete(finished.result()));
    assertThat(result.join().outcome()).isEqualTo(PollOutcome.ANSWERED);
    return (Fact.Reachability) result.join().facts().getFirst();
  }

  @Test
  void anAgentOnThisHostAnswersWithinTheTimeOfOneProbe() {
    assertThat(status().rttSeconds()).isGreaterThan(0).isLessThan(0.5);
  }

  /** The lost one took half a second. */
  @Test
  void aProbeThatWasLostIsNotInTheRoundTripOfTheOthers() {
    AtomicInteger heard = new AtomicInteger();
    agent.behave(asked ->
        heard.getAndIncrement() == 0
            ? List.of()
            : List.of(ScriptedAgent.answer(new TreeMap<>(SYSTEM), asked)));
    Fact.Reachability status = status();

    assertThat(status.sent()).isEqualTo(4);
    assertThat(status.received()).isEqualTo(3);
    assertThat(status.rttSeconds()).isGreaterThan(0).isLessThan(0.5);
  }
}
