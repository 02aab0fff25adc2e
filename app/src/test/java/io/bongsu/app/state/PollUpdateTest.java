package io.bongsu.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.imports.DeviceColumns;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceIdentity;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.inventory.Processor;
import io.bongsu.model.inventory.SystemGroup;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.snmp.Oid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollUpdateTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Finding LOOP = new Finding("walk", "The walk loops at ifDescr.3");

  private final DeviceView old = inventory(view(DeviceInventory.EMPTY), "SN-1", "old", false);

  private static DeviceView view(DeviceInventory inventory) {
    Device device =
        new Device(
            new DeviceId(1),
            DeviceColumns.read(Map.of("address", "192.0.2.1", "name", "switch"), null),
            NOW,
            NOW);
    return new DeviceView(device, DeviceView.Status.UNKNOWN, inventory, DeviceView.Ping.NONE);
  }

  private static NetworkInterface port(String name) {
    InterfaceState up = new InterfaceState(name, LinkState.UP, LinkState.UP);
    return new NetworkInterface(name, 1, name, name, "", 6, 0, 0, null, up);
  }

  private static DeviceView inventory(
      DeviceView view, String serial, String port, boolean complete, Finding... findings) {
    DeviceIdentity identity = new DeviceIdentity("Maker", "Model", "", "", serial, "generic");
    return inventory(view, identity, port, complete, findings);
  }

  private static DeviceView inventory(
      DeviceView view,
      DeviceIdentity identity,
      String port,
      boolean complete,
      Finding... findings) {
    return told(
        view,
        PollPlan.INVENTORY,
        List.of(
            system("sw", identity, true), new Fact.InterfacesRead(List.of(port(port)), complete)),
        findings);
  }

  private static Fact.SystemRead system(String name, String serial, boolean complete) {
    return system(name, new DeviceIdentity("Maker", "Model", "", "", serial, "generic"), complete);
  }

  private static Fact.SystemRead system(String name, DeviceIdentity identity, boolean complete) {
    SystemGroup system = new SystemGroup(name, "", Oid.parse("1.3.6.1.4.1.99999.1"), "", "", null);
    return new Fact.SystemRead(system, identity, complete);
  }

  private static DeviceView told(
      DeviceView view, PollPlan plan, List<Fact> facts, Finding... findings) {
    return PollUpdate.apply(
        view,
        new PollResult(
            view.id(),
            plan,
            NOW,
            Duration.ZERO,
            PollOutcome.ANSWERED,
            "",
            List.of(),
            facts,
            List.of(findings)));
  }

  private static Health health(double first, double... more) {
    List<Processor> processors = new ArrayList<>(List.of(new Processor("CPU", first)));
    for (double load : more) {
      processors.add(new Processor("CPU", load));
    }
    return new Health(processors, List.of(), List.of(), List.of());
  }

  @Test
  void aHealthWalkThatBrokeOffKeepsWhatItDidNotReach() {
    DeviceView known =
        told(old, PollPlan.HEALTH, List.of(new Fact.HealthRead(health(10, 20), true)));
    List<Fact> one = List.of(new Fact.HealthRead(health(11), false));
    List<Fact> none = List.of(new Fact.HealthRead(Health.NONE, false));
    List<Fact> gone = List.of(new Fact.HealthRead(health(11), true));

    assertThat(told(known, PollPlan.HEALTH, one).inventory().health()).isEqualTo(health(11, 20));
    assertThat(told(known, PollPlan.HEALTH, none).inventory().health()).isEqualTo(health(10, 20));
    assertThat(told(known, PollPlan.HEALTH, gone).inventory().health()).isEqualTo(health(11));
  }

  @Test
  void anInventoryThatBrokeOffBlanksNeitherNameNorSerial() {
    DeviceInventory kept =
        told(old, PollPlan.INVENTORY, List.of(system("", "", false))).inventory();
    DeviceInventory cleared =
        told(old, PollPlan.INVENTORY, List.of(system("", "", true))).inventory();

    assertThat(kept.system().sysName()).isEqualTo("sw");
    assertThat(kept.identity().serial()).isEqualTo("SN-1");
    assertThat(cleared.system().sysName()).as("read to its end").isEmpty();
  }

  @Test
  void whatAnotherBoxDidNotTellIsNotFilledInFromTheOneBefore() {
    DeviceInventory after =
        told(old, PollPlan.INVENTORY, List.of(system("", "SN-2", false))).inventory();

    assertThat(after.system().sysName()).isEmpty();
    assertThat(after.identity().serial()).isEqualTo("SN-2");
  }

  @Test
  void aWalkThatBrokeOffKeepsThePortsOfTheSameBox() {
    assertThat(inventory(old, "SN-1", "new", false).inventory().interfaces())
        .extracting(NetworkInterface::name)
        .containsExactly("old", "new");
  }

  @Test
  void thePortsOfTwoBoxesAreNeverMerged() {
    DeviceInventory after = inventory(old, "SN-2", "new", false).inventory();

    assertThat(after.interfaces()).extracting(NetworkInterface::name).containsExactly("new");
    assertThat(after.health()).isEqualTo(Health.NONE);
    assertThat(after.neighbours()).isNull();
  }

  @Test
  void aBoxExchangedWhileNobodyLookedIsToldAndStaysToldWhenOtherFindingsGo() {
    DeviceView after = inventory(old, "SN-2", "new", true, LOOP);
    assertThat(after.inventory().findings())
        .hasSize(2)
        .anySatisfy(finding -> {
          assertThat(finding.category()).isEqualTo(Finding.REPLACED);
          assertThat(finding.text()).contains("SN-1").contains("SN-2").contains(NOW.toString());
        });

    assertThat(inventory(after, "SN-2", "new", true).inventory().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.category()).isEqualTo(Finding.REPLACED));
  }

  @Test
  void aBoxWithoutSerialNumberThatWasExchangedWhileNobodyLookedIsSeenByItsEngineId() {
    DeviceView before = inventory(view(DeviceInventory.EMPTY), engine("8000aa"), "old", true);
    DeviceInventory after = inventory(before, engine("8000bb"), "new", false).inventory();

    assertThat(after.findings())
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.text()).contains("snmpEngineID was 8000aa and is now 8000bb"));
    assertThat(after.interfaces()).extracting(NetworkInterface::name).containsExactly("new");
  }

  private static DeviceIdentity engine(String id) {
    return new DeviceIdentity("Maker", "Model", "", "", "", "generic", id);
  }

  @Test
  void sinceWhenAnotherBoxIsThereIsKept() {
    DeviceView same = inventory(old, "SN-1", "old", true);
    DeviceView other = inventory(old, "SN-2", "new", true);
    DeviceView later = inventory(other, "SN-2", "newer", true);

    assertThat(same.inventory().boxSince()).isNull();
    assertThat(other.inventory().boxSince()).isEqualTo(NOW);
    assertThat(later.inventory().boxSince()).isEqualTo(NOW);
  }

  @Test
  void thePollersOwnFindingIsNotToldTwice() {
    Finding own = new Finding(Finding.REPLACED, "Replaced? It answered as west");

    assertThat(inventory(old, "SN-2", "new", true, own).inventory().findings())
        .containsExactly(own);
  }
}
