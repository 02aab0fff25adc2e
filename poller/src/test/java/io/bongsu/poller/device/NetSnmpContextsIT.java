package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bongsu.model.bridging.LearnedAddresses;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.snmp.NetSnmpAgent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * VLANs in the contexts of net-snmp's agent, which hands them on to a second one as a proxy does.
 */
@Timeout(60)
class NetSnmpContextsIT {
  private static final List<String> VLAN_10 =
      List.of(
          "rocommunity inner 127.0.0.1",
          "override .1.3.6.1.2.1.17.1.4.1.2.7 integer 10107",
          "override .1.3.6.1.2.1.17.4.3.1.2.0.27.33.1.2.3 integer 7",
          "override .1.3.6.1.2.1.17.4.3.1.3.0.27.33.1.2.3 integer 3");
  private static final List<String> SWITCH =
      List.of(
          "rocommunity public 127.0.0.1",
          "com2sec -Cn vlan-10 reader 127.0.0.1 public@10",
          "view everything included .1",
          "group vlans v2c reader",
          "access vlans vlan-10 v2c noauth exact everything none none",
          "createUser watcher SHA authenticate-me AES encrypt-me-too",
          "rouser watcher priv",
          "group vlans usm watcher",
          "access vlans vlan- usm priv prefix everything none none",
          "override .1.3.6.1.4.1.9.9.46.1.3.1.1.2.1.1 integer 1",
          "override .1.3.6.1.4.1.9.9.46.1.3.1.1.2.1.10 integer 1");

  private static NetSnmpAgent behind;
  private static NetSnmpAgent agent;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(NetSnmpAgent.isInstalled(), "net-snmp's snmpd is not installed");
    behind = NetSnmpAgent.start(VLAN_10);
    List<String> lines = new ArrayList<>(SWITCH);
    lines.add("proxy -Cn vlan-10 -v 2c -c inner 127.0.0.1:" + behind.port() + " .1.3.6.1.2.1.17");
    agent = NetSnmpAgent.start(lines);
    behind.awaitAnswer("inner");
    agent.awaitAnswer("public");
  }

  private static SnmpCredential by(String community) {
    return new SnmpCredential.Community(SnmpVersion.V2C, new Secret(community));
  }

  @AfterAll
  static void stop() throws Exception {
    if (agent != null) {
      agent.close();
      behind.close();
    }
  }

  static List<SnmpCredential> credentials() {
    return List.of(
        by("public"),
        new SnmpCredential.User(
            "watcher",
            AuthProtocol.SHA1,
            new Secret("authenticate-me"),
            PrivProtocol.AES128,
            new Secret("encrypt-me-too")));
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void aVlanIsReadInItsContext(SnmpCredential credential) throws Exception {
    try (Bench bench = new Bench()) {
      Bench.Device device = bench.device("switch", agent.port(), credential).known();

      assertThat(learned(device.result(PollPlan.NEIGHBOURS)))
          .singleElement()
          .satisfies(learned -> {
            assertThat(learned.ifIndex()).isEqualTo(10107);
            assertThat(learned.macs().values()).containsExactly(0x001b_2101_0203L);
          });
    }
  }

  private static List<LearnedAddresses> learned(PollResult result) {
    assertThat(result.outcome()).isEqualTo(PollOutcome.ANSWERED);
    return result.facts().stream()
        .filter(Fact.NeighboursRead.class::isInstance)
        .flatMap(fact -> ((Fact.NeighboursRead) fact).report().bridge().forwarding().stream())
        .toList();
  }
}
