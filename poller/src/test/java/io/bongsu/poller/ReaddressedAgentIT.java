package io.bongsu.poller;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential.User;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.UnsignedType;
import io.bongsu.simulator.agent.MibTable;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.V3Agent;
import io.bongsu.simulator.agent.ValueSource;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SNMPv3 agents of one engine id in the list of devices as it changes (rule 7). */
@Timeout(60)
class ReaddressedAgentIT {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");
  private static final User WATCHER =
      new User(
          "watcher",
          AuthProtocol.SHA256,
          new Secret("authenticate-me"),
          PrivProtocol.AES128,
          new Secret("encrypt-me-too"));

  private final LinkedBlockingQueue<PollResult> results = new LinkedBlockingQueue<>();
  private final List<V3Agent> agents = new ArrayList<>();
  private final Poller poller =
      new Poller(PollerConfig.DEFAULT, ProfileCatalogue.load(), results::add);

  @BeforeEach
  void start() {
    poller.start();
  }

  @AfterEach
  void stop() {
    poller.close();
    agents.forEach(V3Agent::close);
  }

  private int agent(String description) throws Exception {
    NavigableMap<Oid, ValueSource> mib = new TreeMap<>();
    mib.put(
        SYSTEM.append(Oid.of(1, 0)),
        () -> new SnmpValue.Octets(description.getBytes(StandardCharsets.US_ASCII)));
    mib.put(
        SYSTEM.append(Oid.of(3, 0)),
        () -> new SnmpValue.Unsigned(UnsignedType.TIME_TICKS, System.nanoTime() / 10_000_000));
    V3Agent agent = new V3Agent(WATCHER, new MibTable(mib), Personality.SHARED_ENGINE, _ -> false);
    InetSocketAddress address = free();
    agent.bind(address);
    agent.start();
    agents.add(agent);
    return address.getPort();
  }

  private static InetSocketAddress free() throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, HERE)) {
      return new InetSocketAddress(HERE, socket.getLocalPort());
    }
  }

  private static PollTarget target(long id, int port) {
    return new PollTarget(
        new DeviceId(id),
        "device " + id,
        IpAddress.parse("127.0.0.1"),
        port,
        WATCHER,
        "",
        Map.of(PollPlan.STATUS, Duration.ofHours(1)),
        false,
        null);
  }

  private void awaitInventory(String description) throws InterruptedException {
    PollResult result = results.poll(20, TimeUnit.SECONDS);
    while (result != null && !tells(result, description)) {
      result = results.poll(20, TimeUnit.SECONDS);
    }
    assertThat(result).as("the inventory of the %s", description).isNotNull();
  }

  private static boolean tells(PollResult result, String description) {
    return result.facts().stream()
        .anyMatch(fact ->
            fact instanceof Fact.SystemRead read && read.system().sysDescr().equals(description));
  }

  @Test
  void anEngineIsSharedByThoseWhoAreInTheListNowAtTheirAddressesOfNow() throws Exception {
    int first = agent("first");
    int second = agent("second");
    poller.targets(List.of(target(1, first)));
    awaitInventory("first");
    poller.targets(List.of(target(1, second)));
    awaitInventory("second");
    assertThat(poller.sharedEngines()).as("it moved").isEmpty();

    poller.targets(List.of(target(1, second), target(2, first)));
    awaitInventory("first");
    assertThat(poller.sharedEngines().values())
        .singleElement()
        .satisfies(hosts ->
            assertThat(hosts)
                .containsExactlyInAnyOrder("127.0.0.1:" + first, "127.0.0.1:" + second));
    poller.targets(List.of(target(2, first)));
    assertThat(poller.sharedEngines()).as("the other was deleted").isEmpty();
  }
}
