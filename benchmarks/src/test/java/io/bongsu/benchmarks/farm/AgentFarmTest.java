package io.bongsu.benchmarks.farm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.udp.OidOctets;
import io.bongsu.poller.udp.ResponseMessage;
import io.bongsu.simulator.agent.Agent;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.Varbind;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgentFarmTest {
  private static final Instant MOMENT = Instant.parse("2026-11-21T05:00:00Z");
  private static final FarmTree NO_CABLES = new FarmTree(300, 48, 0);
  private static final Oid HC_IN = Oid.parse("1.3.6.1.2.1.31.1.1.1.6.48");

  @Test
  void aWalkBringsEveryPortsColumnsInOrder() {
    FarmMib mib = new FarmMib(new FarmShape(48, true), NO_CABLES, 7, InstantSource.fixed(MOMENT));
    int rows = 0;
    Oid at = Oid.of(0);
    for (Varbind next = mib.next(at); next != null; next = mib.next(at)) {
      assertThat(next.oid()).isGreaterThan(at);
      at = next.oid();
      assertThat(mib.get(at)).isNotNull();
      rows++;
    }
    assertThat(rows).isEqualTo(6 + 48 * 27);
  }

  @Test
  void bothEndsOfACableTellEachOther() {
    FarmTree tree = new FarmTree(300, 48, 20);
    int ends = 0;
    for (int device = 0; device < 300; device++) {
      for (int port : tree.cabled(device)) {
        int other = tree.neighbour(device, port);
        int otherPort = tree.neighbourPort(device, port);
        assertThat(tree.neighbour(other, otherPort)).isEqualTo(device);
        assertThat(tree.neighbourPort(other, otherPort)).isEqualTo(port);
        ends++;
      }
    }
    assertThat(ends).isEqualTo(2 * 299);
  }

  @Test
  void aCabledDeviceTellsItsNeighbours() {
    FarmTree tree = new FarmTree(300, 48, 20);
    FarmShape shape = new FarmShape(48, false, tree.cabled(7));
    FarmMib mib = new FarmMib(shape, tree, 7, InstantSource.fixed(MOMENT));
    Oid remote = Oid.parse("1.0.8802.1.1.2.1.4.1.1");

    assertThat(tree.cabled(7)).hasSize(21);
    assertThat(text(mib.get(remote.append(9).append(0).append(48).append(1)))).hasValue("farm-0");
    assertThat(text(mib.get(remote.append(7).append(0).append(48).append(1)))).hasValue("Gi1/0/7");
    assertThat(text(mib.get(remote.append(9).append(0).append(3).append(1)))).hasValue("farm-143");
    assertThat(mib.get(remote.append(9).append(0).append(21).append(1))).isNull();
  }

  private static Optional<String> text(SnmpValue value) {
    return Coercion.toText(value);
  }

  @Test
  void countersGrow() {
    FarmShape shape = new FarmShape(48, true);
    long before =
        Coercion.toLong(new FarmMib(shape, NO_CABLES, 7, InstantSource.fixed(MOMENT)).get(HC_IN))
            .orElseThrow();
    InstantSource later = InstantSource.fixed(MOMENT.plusSeconds(60));
    long after = Coercion.toLong(new FarmMib(shape, NO_CABLES, 7, later).get(HC_IN)).orElseThrow();
    assertThat(after - before).isBetween(60_000L * 125, 60_000L * 7_125);
  }

  @Test
  void everyDeviceHasAnAddressOfItsOwnThatLoopbackLets() {
    var addresses =
        IntStream.range(0, 70_000)
            .mapToObj(n -> AgentFarm.address(n, 161).getAddress().getHostAddress())
            .collect(Collectors.toSet());
    assertThat(addresses).hasSize(70_000).noneMatch(it -> it.endsWith(".0") || it.endsWith(".255"));
  }

  @Test
  void theListHasOneRowForEachDevice() {
    String list = AgentFarm.farmDeviceListCsv(FarmPlan.of(300, 48, 16_161), 60, AgentFarm.Ping.NO);
    assertThat(list.lines()).hasSize(301);
    assertThat(list)
        .contains("\nfarm-299,127.96.1.46,16161,site-1,access,2c,farm,farm,299,60,no\n");
  }

  @Test
  void refusesMoreDevicesThanThereAreAddresses() {
    assertThatThrownBy(() -> FarmPlan.of(0, 48, 161)).hasMessageContaining("not 0");
  }

  @Test
  void whatIsFilledInFromARecipeIsWhatTheAgentWouldSay() throws Exception {
    FarmShape shape = new FarmShape(48, false);
    FarmMib mib = new FarmMib(shape, NO_CABLES, 7, InstantSource.fixed(MOMENT));
    Community farm = new Community(SnmpVersion.V2C, new Secret("farm"));
    FarmDevice device = new FarmDevice(mib, new Agent(farm, mib, Personality.NORMAL));
    Recipes recipes = new Recipes(shape);
    for (Oid column : List.of(HC_IN.prefix(11), HC_IN, Oid.parse("1.3.6.1.2.1.31.1.1.1.19.48"))) {
      byte[] request = request(column);
      ByteBuffer thorough = recipes.answer(device, request, request.length);
      ByteBuffer filledIn = recipes.answer(device, request, request.length);
      assertThat(says(filledIn)).isNotEmpty().isEqualTo(says(thorough));
    }
  }

  @Test
  void everyDeviceAnswersFromItsOwnAddress() throws Exception {
    int port = freePort();
    try (AgentFarm farm = new AgentFarm(FarmPlan.of(300, 48, port));
        DatagramSocket asks = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      farm.start();
      asks.setSoTimeout(20_000);
      for (int device : List.of(0, 299, 7)) {
        byte[] request = request(Oid.parse("1.3.6.1.2.1.1.5"));
        InetSocketAddress at = AgentFarm.address(device, port);
        asks.send(new DatagramPacket(request, request.length, at));
        DatagramPacket reply = new DatagramPacket(new byte[2_000], 2_000);
        asks.receive(reply);
        assertThat(reply.getSocketAddress()).isEqualTo(at);
        assertThat(new String(reply.getData(), 0, reply.getLength(), ISO_8859_1))
            .contains("farm-" + device);
      }
      assertThat(farm.answered()).isEqualTo(3);
    }
  }

  private static int freePort() throws IOException {
    try (DatagramSocket any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  /** GETBULK of sysUpTime and ten rows of a column. */
  private static byte[] request(Oid column) {
    ByteBuffer varbinds = ByteBuffer.allocate(200);
    for (Oid name : List.of(Oid.parse("1.3.6.1.2.1.1.3"), column)) {
      byte[] octets = OidOctets.of(name);
      varbinds.put((byte) 0x30).put((byte) (octets.length + 4));
      varbinds.put((byte) 6).put((byte) octets.length).put(octets).put((byte) 5).put((byte) 0);
    }
    int length = varbinds.position();
    byte[] head = {
      0x30,
      (byte) (length + 26),
      2,
      1,
      1,
      4,
      4,
      'f',
      'a',
      'r',
      'm',
      (byte) 0xA5,
      (byte) (length + 13),
      2,
      1,
      42,
      2,
      1,
      1,
      2,
      1,
      10,
      0x30,
      (byte) length
    };
    head[1] = (byte) (head.length - 2 + length);
    head[12] = (byte) (head.length - 13 + length);
    return ByteBuffer.allocate(head.length + length).put(head).put(varbinds.flip()).array();
  }

  private static List<String> says(ByteBuffer datagram) {
    byte[] octets = new byte[datagram.remaining()];
    datagram.get(octets);
    ResponseMessage read = ResponseMessage.read(octets);
    return IntStream.range(0, read.size())
        .mapToObj(i -> read.name(i) + " " + read.tag(i) + " " + Arrays.toString(read.bytes(i)))
        .toList();
  }
}
