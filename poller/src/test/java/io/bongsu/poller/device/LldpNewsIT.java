package io.bongsu.poller.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.MibTable;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.ValueSource;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** LLDP's tables over real UDP: they are read again when the agent says that they changed. */
@Timeout(60)
class LldpNewsIT {
  private static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");
  private static final Oid LLDP = Oid.parse("1.0.8802.1.1.2.1");
  private static final Oid REMOTE = LLDP.append(Oid.of(4, 1, 1));

  private final AtomicInteger rowsRead = new AtomicInteger();
  private volatile int lastChange = 500;
  private volatile int inserts = 1;
  private volatile String neighbour = "core-1";
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private Mib agent() {
    NavigableMap<Oid, ValueSource> all = new TreeMap<>();
    all.put(SYSTEM.append(Oid.of(1, 0)), () -> text("A switch"));
    all.put(
        SYSTEM.append(Oid.of(2, 0)),
        () -> new SnmpValue.ObjectId(Oid.parse("1.3.6.1.4.1.99999.1")));
    all.put(SYSTEM.append(Oid.of(3, 0)), () -> new SnmpValue.Int(100));
    all.put(LLDP.append(Oid.of(2, 1, 0)), () -> new SnmpValue.Int(lastChange));
    all.put(LLDP.append(Oid.of(2, 2, 0)), () -> new SnmpValue.Int(inserts));
    all.put(LLDP.append(Oid.of(3, 1, 0)), () -> new SnmpValue.Int(4));
    Oid row = Oid.of(0, 7, 1);
    all.put(REMOTE.append(4).append(row), () -> new SnmpValue.Int(7));
    all.put(REMOTE.append(5).append(row), () -> text("chassis"));
    all.put(REMOTE.append(6).append(row), () -> new SnmpValue.Int(5));
    all.put(REMOTE.append(7).append(row), () -> text("Gi1/0/1"));
    all.put(
        REMOTE.append(9).append(row),
        () -> {
          rowsRead.incrementAndGet();
          return text(neighbour);
        });
    return new MibTable(all);
  }

  private static SnmpValue text(String text) {
    return new SnmpValue.Octets(text.getBytes(UTF_8));
  }

  private Bench.Device device() {
    return bench.device(agent(), Personality.NORMAL).known();
  }

  private static NeighbourReport poll(Bench.Device device) {
    return device.result(PollPlan.NEIGHBOURS).facts().stream()
        .filter(Fact.NeighboursRead.class::isInstance)
        .map(fact -> ((Fact.NeighboursRead) fact).report())
        .findFirst()
        .orElseThrow();
  }

  private boolean reads(Bench.Device device) {
    int before = rowsRead.get();
    NeighbourReport report = poll(device);
    assertThat(report.complete()).contains(NeighbourProtocol.LLDP);
    assertThat(report.claims()).extracting(NeighbourClaim::sysName).containsExactly(neighbour);
    return rowsRead.get() > before;
  }

  @Test
  void whatLldpHeardIsReadAgainOnceTheAgentSaysThatItChanged() {
    Bench.Device device = device();
    assertThat(reads(device)).isTrue();
    assertThat(reads(device)).isFalse();
    assertThat(reads(device)).isFalse();

    neighbour = "core-2";
    lastChange = 900;
    assertThat(reads(device)).isTrue();
    assertThat(reads(device)).isFalse();

    neighbour = "core-3";
    inserts = 2;
    assertThat(reads(device)).as("an insert in the same hundredth").isTrue();
  }

  @Test
  void anAgentThatForgetsToCountIsReadWithEverySixthPoll() {
    Bench.Device device = device();
    assertThat(reads(device)).isTrue();
    for (int poll = 1; poll < 6; poll++) {
      assertThat(reads(device)).as("poll %d", poll).isFalse();
    }
    neighbour = "core-2";
    assertThat(reads(device)).isTrue();
  }

  @Test
  void anAgentThatDoesNotSayIsReadWithEveryPoll() {
    lastChange = 0;
    Bench.Device device = device();
    assertThat(reads(device)).isTrue();
    assertThat(reads(device)).isTrue();
  }
}
