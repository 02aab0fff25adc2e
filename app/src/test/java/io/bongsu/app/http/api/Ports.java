package io.bongsu.app.http.api;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceIdentity;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.time.Instant;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/** Devices with ports and traffic for tests of the numbers. */
final class Ports {
  private final Rig rig;

  Ports(Rig rig) {
    this.rig = rig;
  }

  /** A device of one site and tag with a port of 1 Gbit/s for each description. */
  DeviceId device(String name, String address, String site, String... aliases) {
    String id =
        rig.as(io.bongsu.model.access.Role.ADMIN)
            .send(
                "POST",
                "/api/v1/devices",
                "{\"name\":\"%s\",\"address\":\"%s\",\"site\":\"%s\",\"tags\":[\"%s-tag\"]}"
                    .formatted(name, address, site, site))
            .json()
            .get("id")
            .asString();
    DeviceId device = new DeviceId(Long.parseLong(id));
    List<NetworkInterface> ports =
        java.util.stream.IntStream.range(0, aliases.length)
            .mapToObj(i -> port(i + 1, aliases[i], 6))
            .toList();
    rig.devices.inventories.put(device, inventory(ports));
    return device;
  }

  /** Another box answers at the device's address, of the same ports. */
  void exchanged(DeviceId device, Instant at) {
    rig.devices.inventories.computeIfPresent(
        device,
        (_, before) ->
            new DeviceInventory(
                at,
                before.identity(),
                null,
                before.interfaces(),
                before.health(),
                null,
                before.findings(),
                null,
                at));
  }

  static DeviceInventory inventory(List<NetworkInterface> ports) {
    return new DeviceInventory(
        null, DeviceIdentity.UNKNOWN, null, ports, Health.NONE, null, List.of(), null);
  }

  static NetworkInterface port(int index, String alias, int type) {
    return new NetworkInterface(
        "p" + index,
        index,
        "Gi0/" + index,
        "",
        alias,
        type,
        1_000_000_000L,
        1_500,
        null,
        new InterfaceState("p" + index, LinkState.UP, LinkState.UP));
  }

  /** One frame each five minutes; port p1 receives the rate of the frame's number, sends half. */
  void traffic(DeviceId device, Instant from, Instant to, LongToDoubleFunction rate) {
    long number = 0;
    for (Instant at = from; at.isBefore(to); at = at.plusSeconds(300)) {
      frame(device, at, (float) rate.applyAsDouble(number++));
    }
  }

  void frame(DeviceId device, Instant at, float bps) {
    SampleFrame frame =
        new SampleFrame(
            MetricGroup.INTERFACE,
            at,
            List.of("p1"),
            new float[] {bps, bps / 2, 100, 100, 0, 0, 0, 0});
    rig.storage.samples().offer(device, frame);
    rig.values.keep(device, frame);
  }
}
