package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.fault.FaultEngine;
import io.bongsu.model.access.Role;
import io.bongsu.model.fault.Alarm;

/** Alarms: listed, taken on, given back, closed. */
final class AlarmResource implements Resource {
  private static final String PATH = "/api/v1/alarms";
  private static final String ONE = PATH + "/{id}";

  private final FaultParts faults;
  private final DeviceDirectory devices;
  private final AlarmWriter writer;

  AlarmResource(FaultParts faults, DeviceDirectory devices, AlarmWriter writer) {
    this.faults = faults;
    this.devices = devices;
    this.writer = writer;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(PATH, Role.VIEWER, this::list, "limit", "cursor", "state", "device", "severity");
    routes.read(PATH + "/silenced", Role.VIEWER, this::silenced);
    routes.change("POST", ONE + "/ack").by(Role.OPERATOR, "alarm.ack", this::acknowledge);
    routes.change("POST", ONE + "/unack").by(Role.OPERATOR, "alarm.unack", this::giveBack);
    routes.change("POST", ONE + "/close").by(Role.OPERATOR, "alarm.close", this::close);
  }

  private void list(Exchange exchange) {
    Query query = exchange.query();
    Page<Alarm> page = AlarmQuery.of(query).page(faults, Page.Slice.of(query));
    exchange.json(new Page<>(writer.write(page.items()), page.nextCursor(), null));
  }

  private void silenced(Exchange exchange) {
    exchange.json(
        new Page.All<>(
            engine().silenced().stream().map(one -> SilencedJson.of(one, devices)).toList()));
  }

  private void acknowledge(Exchange exchange) {
    act(exchange, (alarm, comment) -> engine().acknowledgeAlarm(alarm, by(exchange), comment));
  }

  private void giveBack(Exchange exchange) {
    act(exchange, (alarm, _) -> engine().unacknowledgeAlarm(alarm, by(exchange)));
  }

  private void close(Exchange exchange) {
    act(exchange, (alarm, comment) -> engine().closeAlarm(alarm, by(exchange), comment));
  }

  private void act(Exchange exchange, Command command) {
    long id = exchange.id();
    String comment = CommentJson.of(exchange);
    Alarm before = find(id);
    exchange.note(id + " " + before.text().english(), comment);
    if (!command.on(id, comment)) {
      throw Problem.conflict("The alarm is closed already");
    }
    exchange.json(writer.write(find(id)));
  }

  /** The alarm as it is now: in memory while open, else as stored. */
  private Alarm find(long id) {
    return engine().openAlarms().stream()
        .filter(alarm -> alarm.id() == id)
        .findFirst()
        .or(() ->
            faults.store().alarms(null, id + 1, 1).stream()
                .filter(alarm -> alarm.id() == id)
                .findFirst())
        .orElseThrow(() -> Problem.absent("There is no alarm with the id " + id));
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
