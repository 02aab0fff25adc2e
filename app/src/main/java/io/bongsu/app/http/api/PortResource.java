package io.bongsu.app.http.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Json;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.app.state.MapSource;
import io.bongsu.app.state.PortLoad;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.Capacity;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.inventory.Processor;
import io.bongsu.model.inventory.Sensor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a device has: ports, sensors, neighbours. */
final class PortResource implements Resource {
  private static final String ONE = "/api/v1/devices/{id}";
  private static final int MOST_PORTS = 1_000;

  private final DeviceDirectory devices;
  private final MapSource map;

  PortResource(DeviceDirectory devices, MapSource map) {
    this.devices = devices;
    this.map = map;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(ONE + "/interfaces", Role.VIEWER, this::interfaces, "limit", "cursor");
    routes.read(ONE + "/sensors", Role.VIEWER, this::sensors);
    routes.read(ONE + "/neighbours", Role.VIEWER, this::neighbours);
  }

  private void interfaces(Exchange exchange) {
    DeviceView view = find(exchange);
    Query query = exchange.query();
    Page.Slice slice =
        new Page.Slice(
            query.whole("limit", 1, MOST_PORTS, 500),
            Cursor.parse(query.text("cursor")).orElse(null));
    Map<String, PortLoad> loads = devices.loads(view.id());
    Map<String, LinkEndJson> peers = Neighbourhood.of(map, devices, view.id()).peers();
    Page<NetworkInterface> page =
        Page.of(
            view.inventory().interfaces(),
            port -> new Cursor(port.key(), port.ifIndex()),
            Comparator.comparingLong(Cursor::id).thenComparing(Cursor::key),
            slice);
    exchange.json(
        page.map(port ->
            InterfaceJson.of(
                port, loads.getOrDefault(port.key(), PortLoad.NONE), peers.get(port.key()))));
  }

  private void sensors(Exchange exchange) {
    DeviceInventory inventory = find(exchange).inventory();
    exchange.json(
        new SensorsJson(
            inventory.at(),
            inventory.health().processors(),
            inventory.health().memory(),
            inventory.health().storage(),
            inventory.health().sensors().stream().map(SensorJson::of).toList()));
  }

  private void neighbours(Exchange exchange) {
    DeviceView view = find(exchange);
    exchange.json(new Page.All<>(Neighbourhood.of(map, devices, view.id()).neighbours()));
  }

  private DeviceView find(Exchange exchange) {
    return devices
        .find(new DeviceId(exchange.id()))
        .orElseThrow(() -> Problem.absent("There is no device with the id " + exchange.id()));
  }

  private record SensorsJson(
      @Nullable Instant at,
      List<Processor> processors,
      List<Capacity> memory,
      List<Capacity> storage,
      List<SensorJson> sensors) {}

  private record SensorJson(
      @JsonProperty("class") String kind,
      String name,
      @Nullable Double value,
      String unit,
      String state,
      String oid) {
    static SensorJson of(Sensor sensor) {
      return new SensorJson(
          sensor.kind(),
          sensor.name(),
          Json.number(sensor.value()),
          sensor.unit(),
          sensor.state(),
          sensor.oid());
    }
  }
}
