package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.imports.DeviceColumns;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.DuplicateDeviceException;
import io.bongsu.model.device.SnmpAccess;
import java.util.List;

/** Devices: listed, read, added, changed, forgotten, probed. */
final class DeviceResource implements Resource {
  private static final String PATH = "/api/v1/devices";
  private static final String ONE = PATH + "/{id}";

  private final NetworkParts network;
  private final DeviceDetailWriter details;

  DeviceResource(NetworkParts network, DeviceDetailWriter details) {
    this.network = network;
    this.details = details;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(
        PATH,
        Role.VIEWER,
        this::list,
        "limit",
        "cursor",
        "q",
        "status",
        "site",
        "role",
        "sort",
        "order");
    routes.read(ONE, Role.VIEWER, exchange -> exchange.json(details.write(find(exchange))));
    routes.change("POST", PATH).by(Role.ADMIN, "device.create", this::create);
    routes.change("PATCH", ONE).by(Role.ADMIN, "device.update", this::change);
    routes.change("DELETE", ONE).by(Role.ADMIN, "device.delete", this::remove);
    routes.change("POST", ONE + "/probe").by(Role.OPERATOR, "device.probe", this::probe);
  }

  private void list(Exchange exchange) {
    Query query = exchange.query();
    DeviceSort sort = DeviceSort.of(query);
    List<DeviceView> matching =
        network.devices().all().stream().filter(DeviceFilter.of(query)).toList();
    exchange.json(
        Page.of(matching, sort::place, DeviceSort.order(query), Page.Slice.of(query))
            .map(DeviceJson::of));
  }

  private void create(Exchange exchange) {
    DeviceFieldsJson fields = exchange.body().json(DeviceFieldsJson.class);
    DeviceSpec spec = Problem.onComplaint(400, () -> DeviceColumns.read(fields.columns(), null));
    Device created = apply(new DeviceChange.Create(spec));
    exchange.note(created.id() + " " + created.name(), fields.told());
    exchange.json(201, details.write(view(created.id())));
  }

  private void change(Exchange exchange) {
    Device device = find(exchange).device();
    DeviceFieldsJson fields = exchange.body().json(DeviceFieldsJson.class);
    exchange.note(device.id() + " " + device.name(), fields.told());
    DeviceSpec spec =
        Problem.onComplaint(400, () -> DeviceColumns.read(fields.columns(), device.spec()));
    Device changed = apply(new DeviceChange.Update(device.id(), spec));
    exchange.json(details.write(view(changed.id())));
  }

  private Device apply(DeviceChange change) {
    DeviceSpec spec =
        switch (change) {
          case DeviceChange.Create(DeviceSpec created) -> created;
          case DeviceChange.Update(_, DeviceSpec updated) -> updated;
          case DeviceChange.Delete _ -> throw new IllegalArgumentException("gives no device");
        };
    if (spec.snmp() instanceof SnmpAccess.Shared(String name)
        && network.credentials().find(name).isEmpty()) {
      throw Problem.bad("There is no credential of the name \"" + name + "\"");
    }
    try {
      return network.devices().apply(List.of(change)).getFirst();
    } catch (DuplicateDeviceException duplicate) {
      throw Problem.conflict(String.valueOf(duplicate.getMessage()));
    }
  }

  private void remove(Exchange exchange) {
    DeviceView view = find(exchange);
    exchange.note(view.id() + " " + view.device().name(), "");
    network.devices().apply(List.of(new DeviceChange.Delete(view.id())));
    exchange.nothing(204);
  }

  private void probe(Exchange exchange) {
    network.prober().wake(List.of(find(exchange).id()));
    exchange.nothing(202);
  }

  private DeviceView find(Exchange exchange) {
    return view(new DeviceId(exchange.id()));
  }

  private DeviceView view(DeviceId id) {
    return network
        .devices()
        .find(id)
        .orElseThrow(() -> Problem.absent("There is no device with the id " + id));
  }
}
