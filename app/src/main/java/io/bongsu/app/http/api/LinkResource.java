package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.imports.ImportOptions;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.ManualLink;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links that a person stated. */
final class LinkResource implements Resource {
  private static final String PATH = "/api/v1/links";

  private final NetworkParts network;

  LinkResource(NetworkParts network) {
    this.network = network;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(PATH, Role.VIEWER, this::list);
    routes.change("POST", PATH).by(Role.ADMIN, "link.import", this::add, "dryRun");
    routes.change("DELETE", PATH + "/{id}").by(Role.ADMIN, "link.delete", this::remove);
  }

  private void list(Exchange exchange) {
    exchange.json(new Page.All<>(network.map().manualLinks().stream().map(this::json).toList()));
  }

  private void add(Exchange exchange) {
    boolean dryRun = exchange.query().yesNo("dryRun").orElse(false);
    byte[] csv =
        exchange.body().contentType().equals("application/json")
            ? exchange.body().json(NewLinkJson.class).csv()
            : exchange.body().file();
    ImportOptions options = new ImportOptions(dryRun, exchange.caller().name(), Map.of());
    ReportJson report =
        ReportJson.of(Problem.onComplaint(400, () -> network.imports().links(csv, options)));
    exchange.note("links", report.told());
    exchange.json(report);
  }

  private void remove(Exchange exchange) {
    if (!network.map().removeManualLink(exchange.id(), exchange.caller().name())) {
      throw Problem.absent("There is no manual link with this id");
    }
    exchange.nothing(204);
  }

  private LinkJson json(ManualLink link) {
    return new LinkJson(
        Long.toString(link.id()), end(link.a(), link.aPort()), end(link.b(), link.bPort()));
  }

  private LinkEndJson end(DeviceId device, String port) {
    String name =
        network.devices().find(device).map((DeviceView view) -> view.device().name()).orElse("");
    return new LinkEndJson(device.toString(), name, port, "");
  }

  private record LinkJson(String id, LinkEndJson a, LinkEndJson b) {}

  private record NewLinkJson(String a, @Nullable String aPort, String b, @Nullable String bPort) {
    byte[] csv() {
      return Csv.plain(
          List.of(
              List.of("a", "a_port", "b", "b_port"),
              List.of(a, aPort == null ? "" : aPort, b, bPort == null ? "" : bPort)));
    }
  }
}
