package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.snmp.NetSnmpAgent;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ports of a real net-snmp agent that are renumbered, reset and begun anew while it runs (S8). What
 * it tells of them, and its sysUpTime, is what a program behind its pass_persist reads in a file.
 */
@Timeout(60)
class NetSnmpPortsIT {
  private static final Path PERL = Path.of("/usr/bin/perl");
  private static final String IF = "1.3.6.1.2.1.2.2.1.";
  private static final String IF_X = "1.3.6.1.2.1.31.1.1.1.";

  @TempDir private Path directory;
  private final Map<Integer, Port> ports = new TreeMap<>();
  private long ticks = 100_000;
  private boolean named = true;
  private Bench bench;
  private NetSnmpAgent agent;
  private Bench.Device device;

  /** A port that receives a megabit a second for each of its rate. */
  private static final class Port {
    private final int number;
    private long octets = 5_000_000_000L;
    private long discontinuity;

    Port(int number) {
      this.number = number;
    }
  }

  @BeforeEach
  void start() throws Exception {
    assumeTrue(NetSnmpAgent.isInstalled(), "net-snmp's snmpd is not installed");
    assumeTrue(Files.isExecutable(PERL), "perl is not installed");
    Path script = directory.resolve("pass_table.pl");
    try (InputStream in = getClass().getResourceAsStream("pass_table.pl")) {
      Files.copy(Objects.requireNonNull(in), script);
    }
    ports.put(7, new Port(1));
    ports.put(10, new Port(2));
    tell();
    String pass = " " + PERL + " " + script + " " + table();
    agent =
        NetSnmpAgent.start(
                List.of(
                    "rocommunity public 127.0.0.1",
                    "pass_persist -p 1 .1.3.6.1.2.1.1.3" + pass,
                    "pass_persist -p 1 .1.3.6.1.2.1.2.2" + pass,
                    "pass_persist -p 1 .1.3.6.1.2.1.31.1.1" + pass))
            .awaitAnswer("public");
    bench = new Bench();
    device = bench.device("host", agent.port(), SnmpVersion.V2C);
  }

  @AfterEach
  void stop() throws Exception {
    if (agent != null) {
      agent.close();
      bench.close();
    }
  }

  private Path table() {
    return directory.resolve("table");
  }

  /** The program reads all of the old table or all of the new one. */
  private void tell() throws Exception {
    StringBuilder lines = new StringBuilder();
    line(lines, "1.3.6.1.2.1.1.3.0", "timeticks", ticks);
    column(lines, IF + 2, "string", port -> "port " + port.number);
    column(lines, IF + 3, "integer", _ -> 6);
    column(lines, IF + 7, "integer", _ -> 1);
    column(lines, IF + 8, "integer", _ -> 1);
    if (named) {
      column(lines, IF_X + 1, "string", port -> "p" + port.number);
    }
    column(lines, IF_X + 6, "counter64", port -> port.octets);
    column(lines, IF_X + 15, "gauge", _ -> 1_000);
    column(lines, IF_X + 19, "timeticks", port -> port.discontinuity);
    Path fresh = Files.writeString(directory.resolve("fresh"), lines);
    Files.move(fresh, table(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void column(
      StringBuilder lines, String oid, String type, java.util.function.Function<Port, Object> of) {
    ports.forEach((index, port) -> line(lines, oid + "." + index, type, of.apply(port)));
  }

  private static void line(StringBuilder lines, String oid, String type, Object value) {
    lines.append(oid).append('|').append(type).append('|').append(value).append('\n');
  }

  private PollResult traffic() throws Exception {
    tell();
    return device.result(PollPlan.TRAFFIC);
  }

  private void minute() {
    bench.pass(Duration.ofMinutes(1));
    ticks += 6_000;
    ports.values().forEach(port -> port.octets += 7_500_000L * port.number);
  }

  private void known() throws Exception {
    tell();
    device.known();
    traffic();
    minute();
    assertThat(megabits(traffic())).isEqualTo(Map.of(1, 1L, 2, 2L));
    minute();
  }

  /** By the number of the port, those without value left out. */
  private static Map<Integer, Long> megabits(PollResult traffic) {
    Map<Integer, Long> found = new LinkedHashMap<>();
    for (SampleFrame frame : traffic.frames()) {
      for (int row = 0; row < frame.instances().size(); row++) {
        float bps = frame.value(row, Metric.IF_IN_BPS);
        String name = frame.instances().get(row);
        if (!Float.isNaN(bps)) {
          found.put(Integer.parseInt(name.substring(name.length() - 1)), Math.round(bps / 1e6));
        }
      }
    }
    return found;
  }

  /** As if a card had been plugged in before them: the one's index is now the other's. */
  private void renumber() {
    Port first = Objects.requireNonNull(ports.remove(7));
    Port second = Objects.requireNonNull(ports.remove(10));
    ports.put(10, first);
    ports.put(13, second);
  }

  private void renumberedAndFoundAgain(String before, String after) throws Exception {
    known();
    ports.get(7).octets += 90_000_000;
    renumber();
    PollResult renumbered = traffic();

    assertThat(megabits(renumbered)).isEmpty();
    assertThat(renumbered.facts()).noneMatch(Fact.Restarted.class::isInstance);
    assertThat(renumbered.findings())
        .anySatisfy(finding ->
            assertThat(finding.text())
                .contains("ifIndex 10 was " + before + " and is now " + after));
    bench.pass(Duration.ofMinutes(5));
    ticks += 30_000;
    tell();
    assertThat(device.poll(PollPlan.TRAFFIC).next()).containsExactly(PollPlan.INVENTORY);
    device.result(PollPlan.INVENTORY);
    traffic();
    minute();
    assertThat(megabits(traffic())).isEqualTo(Map.of(1, 1L, 2, 2L));
  }

  @Test
  void anIndexThatIsAnotherPortsNowTakesNoRateAlongAndPortsKeepTheirNames() throws Exception {
    renumberedAndFoundAgain("p2", "p1");
  }

  @Test
  void whereThereIsNoIfNameTheDescriptionTellsThePorts() throws Exception {
    named = false;
    renumberedAndFoundAgain("port 2", "port 1");
  }

  @Test
  void aCounterThatFallsWhileSysUpTimeRunsOnGivesAGapAtItsPortAndNoRestart() throws Exception {
    known();
    ports.get(7).octets = 4_000;
    PollResult fallen = traffic();

    assertThat(megabits(fallen)).isEqualTo(Map.of(2, 2L));
    assertThat(fallen.facts()).noneMatch(Fact.Restarted.class::isInstance);
    minute();
    assertThat(megabits(traffic())).isEqualTo(Map.of(1, 1L, 2, 2L));
  }

  @Test
  void aCounterThatBeganAnewAndIsAheadAlreadyIsToldByIfCounterDiscontinuityTime() throws Exception {
    known();
    ports.get(10).octets += 60_000_000;
    ports.get(10).discontinuity = ticks - 1_000;
    PollResult anew = traffic();

    assertThat(megabits(anew)).isEqualTo(Map.of(1, 1L));
    minute();
    assertThat(megabits(traffic())).isEqualTo(Map.of(1, 1L, 2, 2L));
  }
}
