package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.mibs.WalkFile;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.poller.device.Census;
import io.bongsu.poller.device.Clocks;
import io.bongsu.poller.device.DevicePoller;
import io.bongsu.poller.device.PollTools;
import io.bongsu.poller.icmp.PingSettings;
import io.bongsu.poller.icmp.Pinger;
import io.bongsu.poller.snmp.SnmpClient;
import io.bongsu.poller.snmp.SnmpSettings;
import io.bongsu.simulator.agent.Agent;
import io.bongsu.simulator.agent.AgentServer;
import io.bongsu.simulator.agent.Contexts;
import io.bongsu.simulator.agent.MibTable;
import io.bongsu.simulator.agent.Personality;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** VLAN tables from the wire to the VLAN's map: one switch tells the standard's, one Cisco's. */
@Timeout(60)
class PolledVlansIT {
  private static final SnmpCredential.Community PUBLIC =
      new SnmpCredential.Community(SnmpVersion.V2C, new Secret("public"));

  /** VLAN 10 leaves port 1 plain and port 3 tagged, VLAN 20 port 3 only; port 2 has none. */
  private static final String STANDARD =
      """
      1.3.6.1.2.1.1.1.0|4|A switch
      1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.99999.1
      1.3.6.1.2.1.1.3.0|67|1000
      1.3.6.1.2.1.2.2.1.2.1|4|port 1
      1.3.6.1.2.1.2.2.1.2.2|4|port 2
      1.3.6.1.2.1.2.2.1.2.3|4|port 3
      1.3.6.1.2.1.17.1.4.1.2.1|2|1
      1.3.6.1.2.1.17.1.4.1.2.2|2|2
      1.3.6.1.2.1.17.1.4.1.2.3|2|3
      1.3.6.1.2.1.17.7.1.4.2.1.4.0.10|4x|a0
      1.3.6.1.2.1.17.7.1.4.2.1.4.0.20|4x|20
      1.3.6.1.2.1.17.7.1.4.2.1.5.0.10|4x|80
      1.3.6.1.2.1.17.7.1.4.2.1.5.0.20|4x|00
      1.3.6.1.2.1.17.7.1.4.3.1.1.10|4|office
      1.3.6.1.2.1.17.7.1.4.3.1.1.20|4|voice
      1.3.6.1.2.1.17.7.1.4.5.1.1.1|66|10
      """;

  /** Port 101 is in VLAN 10; port 102 is a trunk with native VLAN 1 that lets 1 and 10 pass. */
  private static final String CISCO =
      """
      1.3.6.1.2.1.1.1.0|4|A switch
      1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.1.1208
      1.3.6.1.2.1.1.3.0|67|1000
      1.3.6.1.2.1.2.2.1.2.101|4|GigabitEthernet0/1
      1.3.6.1.2.1.2.2.1.2.102|4|GigabitEthernet0/2
      1.3.6.1.4.1.9.9.46.1.3.1.1.2.1.1|2|1
      1.3.6.1.4.1.9.9.46.1.3.1.1.2.1.10|2|1
      1.3.6.1.4.1.9.9.46.1.3.1.1.4.1.1|4|default
      1.3.6.1.4.1.9.9.46.1.3.1.1.4.1.10|4|OFFICE
      1.3.6.1.4.1.9.9.46.1.6.1.1.4.102|4x|6020
      1.3.6.1.4.1.9.9.46.1.6.1.1.5.102|2|1
      1.3.6.1.4.1.9.9.46.1.6.1.1.14.102|2|1
      1.3.6.1.4.1.9.9.68.1.2.2.1.2.101|2|10
      """;

  /** What the second switch learned in VLAN 10, which it tells in that VLAN's context only. */
  private static final String CISCO_VLAN_10 =
      """
      1.3.6.1.2.1.17.1.4.1.2.1|2|101
      1.3.6.1.2.1.17.4.3.1.2.0.17.34.51.68.85|2|1
      1.3.6.1.2.1.17.4.3.1.3.0.17.34.51.68.85|2|3
      """;

  @TempDir private Path folder;
  private final Rig rig = new Rig();
  private final Client viewer = rig.as(Role.VIEWER);
  private final AgentServer server = AgentServer.open(_ -> false);
  private final SnmpClient client = new SnmpClient(SnmpSettings.DEFAULT, System::nanoTime);

  @BeforeEach
  void start() throws Exception {
    client.start();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
    rig.close();
  }

  private MibTable table(String walk) throws Exception {
    Path file = Files.writeString(Files.createTempFile(folder, "walk", ".snmprec"), walk);
    return MibTable.recorded(WalkFile.read(file).view(), Oid.of());
  }

  private int agent(String own, Map<Integer, String> vlans) throws Exception {
    Map<Integer, io.bongsu.simulator.agent.Mib> contexts = new java.util.TreeMap<>();
    for (Map.Entry<Integer, String> vlan : vlans.entrySet()) {
      contexts.put(vlan.getKey(), table(vlan.getValue()));
    }
    Agent agent = new Agent(PUBLIC, new Contexts(table(own), contexts), Personality.NORMAL);
    return server.serve(new InetSocketAddress("127.0.0.1", 0), agent).getPort();
  }

  /** Polls the agent at a port and lets Bongsu know what it told. */
  private void poll(int number, int port) {
    DeviceId id = new Ports(rig).device("sw" + number, "192.0.2." + number, "Seoul");
    PollTarget target =
        new PollTarget(
            id, "sw", IpAddress.parse("127.0.0.1"), port, PUBLIC, "", Map.of(), false, null);
    PollTools tools =
        new PollTools(
            new Pinger(System::nanoTime, new SplittableRandom(1)),
            new PingSettings(Duration.ofSeconds(1), 3, Duration.ofMillis(10)),
            client,
            ProfileCatalogue.load(),
            Clocks.system());
    DevicePoller poller = new DevicePoller(target, tools, new Census(), new SplittableRandom(2));
    facts(poller, PollPlan.STATUS);
    List<NetworkInterface> interfaces =
        facts(poller, PollPlan.INVENTORY).stream()
            .filter(Fact.InterfacesRead.class::isInstance)
            .flatMap(fact -> ((Fact.InterfacesRead) fact).interfaces().stream())
            .toList();
    NeighbourReport report =
        ((Fact.NeighboursRead) facts(poller, PollPlan.NEIGHBOURS).getFirst()).report();
    DeviceInventory plain = Ports.inventory(interfaces);
    rig.devices.inventories.put(
        id,
        new DeviceInventory(
            null, plain.identity(), null, interfaces, plain.health(), report, List.of(), null));
  }

  private static List<Fact> facts(DevicePoller poller, PollPlan plan) {
    assertThat(poller.claim(plan)).isTrue();
    CompletableFuture<DevicePoller.Finished> finished = new CompletableFuture<>();
    poller.poll(plan, Thread::startVirtualThread, finished::complete);
    return finished.join().result().facts();
  }

  @Test
  void aVlanRunsFromAStandardSwitchToOneOfCiscoAndIsCutWhereTheTrunkDoesNotCarryIt()
      throws Exception {
    int standard = agent(STANDARD, Map.of());
    int cisco = agent(CISCO, Map.of(10, CISCO_VLAN_10));
    server.start();
    poll(1, standard);
    poll(2, cisco);
    rig.map.graph = cabled(3, 102);

    JsonNode office = viewer.get("/api/v1/topology/vlans/10").json();
    assertThat(office.get("names")).hasToString("[\"OFFICE\",\"office\"]");
    assertThat(office.get("ports").valueStream().map(PolledVlansIT::port))
        .containsExactlyInAnyOrder(
            "1 port 1 native",
            "1 port 3 tagged",
            "2 GigabitEthernet0/1 native",
            "2 GigabitEthernet0/2 tagged");
    assertThat(office.get("links")).hasToString("[\"cable\"]");
    assertThat(office.get("parts")).hasToString("[[\"1\",\"2\"]]");

    JsonNode voice = viewer.get("/api/v1/topology/vlans/20").json();
    assertThat(voice.get("links")).isEmpty();
    assertThat(voice.get("cuts").get(0).get("without").asString()).isEqualTo("2");

    assertThat(viewer.get("/api/v1/search?q=00:11:22:33:44:55").text())
        .contains("GigabitEthernet0/1");
  }

  private static String port(JsonNode port) {
    return port.get("device").asString()
        + " "
        + port.get("port").asString()
        + (port.get("native").asBoolean() ? " native" : "")
        + (port.get("tagged").asBoolean() ? " tagged" : "");
  }

  private static NetworkGraph cabled(int a, int b) {
    NodeId one = new NodeId("1");
    NodeId two = new NodeId("2");
    return new NetworkGraph(
        List.of(new Node(one, "sw1", "", "", true), new Node(two, "sw2", "", "", true)),
        List.of(
            new Link(
                "cable",
                new End(one, "", "", a),
                new End(two, "", "", b),
                List.of(NeighbourProtocol.LLDP),
                0.99,
                true,
                "")));
  }
}
