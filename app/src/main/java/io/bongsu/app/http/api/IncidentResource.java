package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.fault.FaultEngine;
import io.bongsu.model.access.Role;
import io.bongsu.model.fault.Incident;

/** Incidents: listed, read, taken on, given back, commented. */
final class IncidentResource implements Resource {
  private static final String PATH = "/api/v1/incidents";
  private static final String ONE = PATH + "/{id}";

  private final FaultParts faults;
  private final DeviceDirectory devices;
  private final IncidentWriter writer;

  IncidentResource(FaultParts faults, DeviceDirectory devices, IncidentWriter writer) {
    this.faults = faults;
    this.devices = devices;
    this.writer = writer;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(
        PATH,
        Role.VIEWER,
        this::list,
        "limit",
        "cursor",
        "state",
        "at",
        "severity",
        "site",
        "acknowledged");
    routes.read(
        ONE, Role.VIEWER, exchange -> exchange.json(writer.writeWhole(find(exchange.id()))));
    routes.change("POST", ONE + "/ack").by(Role.OPERATOR, "incident.ack", this::acknowledge);
    routes.change("POST", ONE + "/unack").by(Role.OPERATOR, "incident.unack", this::giveBack);
    routes.change("POST", ONE + "/comment").by(Role.OPERATOR, "incident.comment", this::comment);
  }

  private void list(Exchange exchange) {
    Query query = exchange.query();
    Page<Incident> page = IncidentQuery.of(query).page(faults, devices, Page.Slice.of(query));
    exchange.json(new Page<>(writer.writeShort(page.items()), page.nextCursor(), null));
  }

  private void acknowledge(Exchange exchange) {
    act(exchange, (id, comment) -> engine().acknowledgeIncident(id, by(exchange), comment));
  }

  private void giveBack(Exchange exchange) {
    act(exchange, (id, _) -> engine().unacknowledgeIncident(id, by(exchange)));
  }

  private void comment(Exchange exchange) {
    act(
        exchange,
        (id, comment) -> {
          if (comment.isEmpty()) {
            throw Problem.bad("A comment needs a text in \"comment\"");
          }
          return engine().commentIncident(id, by(exchange), comment);
        });
  }

  private void act(Exchange exchange, Command command) {
    long id = exchange.id();
    String comment = CommentJson.of(exchange);
    Incident before = find(id);
    exchange.note(id + " " + before.title().english(), comment);
    if (!command.on(id, comment)) {
      throw Problem.conflict("The incident is resolved already");
    }
    exchange.json(writer.writeWhole(find(id)));
  }

  /** The incident as it is now: in memory while open, else as stored. */
  private Incident find(long id) {
    return engine().openIncidents().stream()
        .filter(incident -> incident.id() == id)
        .findFirst()
        .or(() ->
            faults.store().incidents(null, id + 1, 1).stream()
                .filter(incident -> incident.id() == id)
                .findFirst())
        .orElseThrow(() -> Problem.absent("There is no incident with the id " + id));
  }

  private FaultEngine engine() {
    return faults.engine();
  }

  private static String by(Exchange exchange) {
    return exchange.caller().name();
  }

  private interface Command {
    boolean on(long id, String comment);
  }
}
