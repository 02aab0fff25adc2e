package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.series.Metric;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.device.DevicePoller.Finished;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.Varbind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Another box at a known address (S10), over real UDP. */
@Timeout(60)
class ReplacedDeviceIT {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  /** Whatever box stands at an address now. */
  private static final class Socket implements Mib {
    private volatile Mib box;

    Socket(Mib box) {
      this.box = box;
    }

    @Override
    public SnmpValue get(Oid instance) {
      return box.get(instance);
    }

    @Override
    public Varbind next(Oid after) {
      return box.next(after);
    }
  }

  private LivingSwitch box(String serial, long ticks, long counter) {
    LivingSwitch box = bench.livingSwitch();
    box.serial = serial;
    box.ticksAtZero = ticks;
    box.counterAtZero = counter;
    return box;
  }

  private Bench.Device device(String name, Mib mib) {
    int port = bench.agent(mib, Personality.NORMAL, SnmpVersion.V2C).getPort();
    Bench.Device device = bench.device(name, port, SnmpVersion.V2C).known();
    device.result(PollPlan.TRAFFIC);
    return device;
  }

  private static List<Finding> replaced(PollResult result) {
    return result.findings().stream()
        .filter(finding -> finding.category().equals(Finding.REPLACED))
        .toList();
  }

  @Test
  void theFirstTrafficPollOfAnotherBoxKeepsNothingAndAsksWhoItIs() {
    Socket socket = new Socket(box("SN-1", 100_000, 0));
    Bench.Device device = device("core", socket);
    socket.box = box("SN-2", 90_000_000, 777_000_000_000L);
    bench.pass(MINUTE);
    Finished traffic = device.poll(PollPlan.TRAFFIC);

    assertThat(traffic.result().frames()).isEmpty();
    assertThat(traffic.result().facts()).isEmpty();
    assertThat(traffic.next()).containsExactly(PollPlan.INVENTORY);
    PollResult inventory = device.result(PollPlan.INVENTORY);
    assertThat(replaced(inventory))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.text())
                .startsWith("Replaced? At 2026-03-01T12:01:00Z")
                .contains("serial number was SN-1 and is now SN-2"));
    PollResult first = device.result(PollPlan.TRAFFIC);
    assertThat(first.frames()).as("nothing to compare with").isEmpty();
    bench.pass(MINUTE);
    assertThat(device.result(PollPlan.TRAFFIC).frames().getFirst().value(0, Metric.IF_IN_BPS))
        .isBetween(7.9e6f, 8.1e6f);
  }

  @Test
  void aBoxWithTheSameClockIsStillFoundByTheInventoryAndNeverComparedWithTheOld() {
    Socket socket = new Socket(box("SN-1", 100_000, 0));
    Bench.Device device = device("core", socket);
    socket.box = box("SN-2", 100_000, 50_000);
    bench.pass(MINUTE);
    assertThat(replaced(device.result(PollPlan.INVENTORY))).hasSize(1);

    assertThat(device.result(PollPlan.TRAFFIC).frames()).isEmpty();
  }

  @Test
  void newFirmwareOnTheSameSerialNumberIsNoReplacement() {
    LivingSwitch box = box("SN-1", 100_000, 0);
    Bench.Device device = device("core", box);
    box.objectId = "1.3.6.1.4.1.99999.2";

    assertThat(replaced(device.result(PollPlan.INVENTORY))).isEmpty();
  }

  @Test
  void anotherProductWithoutSerialNumberIsAReplacement() {
    LivingSwitch box = box("", 100_000, 0);
    Bench.Device device = device("core", box);
    box.objectId = "1.3.6.1.4.1.88888.2";

    assertThat(replaced(device.result(PollPlan.INVENTORY)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("sysObjectID"));
  }

  @Test
  void twoDevicesThatChangedPlacesNameEachOther() {
    LivingSwitch one = box("SN-1", 100_000, 0);
    LivingSwitch two = box("SN-2", 5_000_000, 999_000_000L);
    Socket east = new Socket(one);
    Socket west = new Socket(two);
    Bench.Device eastern = device("east", east);
    Bench.Device western = device("west", west);
    east.box = two;
    west.box = one;
    bench.pass(MINUTE);

    assertThat(replaced(eastern.result(PollPlan.INVENTORY)))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("answered as west").contains("swapped"));
    assertThat(replaced(western.result(PollPlan.INVENTORY)))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("answered as east").contains("swapped"));
  }

  @Test
  void theHealthOfAnotherBoxIsNotTaken() {
    Socket socket = new Socket(box("SN-1", 100_000, 0));
    Bench.Device device = device("core", socket);
    device.result(PollPlan.HEALTH);
    socket.box = box("SN-2", 90_000_000, 0);
    bench.pass(MINUTE);
    Finished health = device.poll(PollPlan.HEALTH);

    assertThat(health.result().facts()).noneMatch(Fact.HealthRead.class::isInstance);
    assertThat(health.next()).containsExactly(PollPlan.INVENTORY);
  }

  @Test
  void theNeighboursOfAnotherBoxAreNotTakenUntilItIsKnown() {
    Socket socket = new Socket(box("SN-1", 100_000, 0));
    Bench.Device device = device("core", socket);
    assertThat(device.result(PollPlan.NEIGHBOURS).facts())
        .anyMatch(Fact.NeighboursRead.class::isInstance);
    socket.box = box("SN-2", 90_000_000, 0);
    bench.pass(MINUTE);
    Finished met = device.poll(PollPlan.NEIGHBOURS);
    assertThat(met.result().facts()).noneMatch(Fact.NeighboursRead.class::isInstance);
    assertThat(met.next()).containsExactly(PollPlan.INVENTORY);
    assertThat(replaced(device.result(PollPlan.INVENTORY))).hasSize(1);
    Finished known = device.poll(PollPlan.NEIGHBOURS);

    assertThat(known.result().facts()).anyMatch(Fact.NeighboursRead.class::isInstance);
    assertThat(known.next()).isEmpty();
  }
}
