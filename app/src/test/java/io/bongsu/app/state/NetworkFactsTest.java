package io.bongsu.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.imports.DeviceColumns;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceIdentity;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.topology.DeviceFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One device that is read again and again. */
class NetworkFactsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final NetworkFacts facts = new NetworkFacts();

  private static DeviceView view(String portName, LinkState oper) {
    return view(portName, oper, "");
  }

  private static DeviceView view(String portName, LinkState oper, String serial) {
    Device device =
        new Device(
            new DeviceId(1),
            DeviceColumns.read(Map.of("address", "192.0.2.1", "name", "switch"), null),
            NOW,
            NOW);
    InterfaceState state = new InterfaceState("p1", LinkState.UP, oper);
    NetworkInterface port =
        new NetworkInterface("p1", 1, portName, "", "", 6, 1_000, 1500, null, state);
    DeviceInventory empty = DeviceInventory.EMPTY;
    DeviceInventory inventory =
        new DeviceInventory(
            NOW,
            new DeviceIdentity("", "", "", "", serial, ""),
            empty.system(),
            List.of(port),
            empty.health(),
            empty.neighbours(),
            empty.findings(),
            null);
    return new DeviceView(device, DeviceView.Status.UNKNOWN, inventory, DeviceView.Ping.NONE);
  }

  private DeviceFacts of(DeviceView view) {
    return facts.of(List.of(view)).getFirst();
  }

  @Test
  void aPortThatGoesDownChangesNoFacts() {
    DeviceFacts first = of(view("e1", LinkState.UP));

    assertThat(of(view("e1", LinkState.DOWN))).isSameAs(first);
  }

  @Test
  void aPortWithAnotherNameDoes() {
    DeviceFacts first = of(view("e1", LinkState.UP));
    DeviceFacts second = of(view("e2", LinkState.UP));

    assertThat(second).isNotEqualTo(first);
    assertThat(second.interfaces().getFirst().name()).isEqualTo("e2");
  }

  @Test
  void aSerialNumberThatIsReadLaterDoesToo() {
    DeviceFacts first = of(view("e1", LinkState.UP));
    DeviceFacts second = of(view("e1", LinkState.UP, "FOC1"));

    assertThat(second).isNotEqualTo(first);
    assertThat(second.serial()).isEqualTo("FOC1");
    assertThat(of(view("e1", LinkState.DOWN, "FOC1"))).isSameAs(second);
  }

  @Test
  void aDeviceThatWentIsForgotten() {
    DeviceFacts first = of(view("e1", LinkState.UP));

    assertThat(facts.of(List.of())).isEmpty();
    assertThat(of(view("e1", LinkState.UP))).isNotSameAs(first).isEqualTo(first);
  }
}
