package io.bongsu.app.http.api;

import io.bongsu.app.accounting.Statements;
import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.model.access.Role;
import io.bongsu.model.accounting.Bill;
import io.bongsu.model.accounting.BillSpec;
import java.util.Comparator;

/** Bills: which ports are paid for, and how. */
final class BillResource implements Resource {
  private static final String PATH = "/api/v1/bills";
  private static final String ONE = PATH + "/{id}";

  private final Statements statements;
  private final KnownDevices devices;

  BillResource(Statements statements, DeviceDirectory devices) {
    this.statements = statements;
    this.devices = new KnownDevices(devices);
  }

  @Override
  public void routes(Routes routes) {
    routes.read(PATH, Role.VIEWER, this::list, "limit", "cursor");
    routes.read(ONE, Role.VIEWER, exchange -> exchange.json(json(find(statements, exchange))));
    routes.change("POST", PATH).by(Role.ADMIN, "bill.create", this::create);
    routes.change("PATCH", ONE).by(Role.ADMIN, "bill.update", this::change);
    routes.change("DELETE", ONE).by(Role.ADMIN, "bill.delete", this::remove);
  }

  private void list(Exchange exchange) {
    Page<Bill> page =
        Page.of(
            statements.bills().all(),
            bill -> new Cursor("", bill.id()),
            Comparator.naturalOrder(),
            Page.Slice.of(exchange.query()));
    exchange.json(page.map(this::json));
  }

  private void create(Exchange exchange) {
    BillSpec spec = exchange.body().json(BillFieldsJson.class).spec(null, devices);
    Bill bill = Problem.onComplaint(409, () -> statements.bills().create(spec));
    exchange.note(bill.id() + " " + bill.spec().name(), terms(bill.spec()));
    exchange.json(201, json(bill));
  }

  private void change(Exchange exchange) {
    Bill before = find(statements, exchange);
    BillSpec spec = exchange.body().json(BillFieldsJson.class).spec(before.spec(), devices);
    Bill after =
        Problem.onComplaint(409, () -> statements.bills().update(before.id(), spec))
            .orElseThrow(() -> absent(before.id()));
    exchange.note(
        after.id() + " " + after.spec().name(),
        terms(before.spec()) + " -> " + terms(after.spec()));
    exchange.json(json(after));
  }

  private void remove(Exchange exchange) {
    Bill bill = find(statements, exchange);
    exchange.note(bill.id() + " " + bill.spec().name(), "");
    statements.bills().remove(bill.id());
    exchange.nothing(204);
  }

  private BillJson json(Bill bill) {
    return BillJson.of(bill, statements.ports(bill).size());
  }

  private static String terms(BillSpec spec) {
    return "%s %s, %s %s + %s per %s"
        .formatted(
            Amounts.kind(spec.tariff()),
            spec.tariff().direction().label(),
            spec.tariff().price().currency(),
            spec.tariff().price().baseFee(),
            spec.tariff().price().overuse(),
            Amounts.unit(spec.tariff()));
  }

  static Bill find(Statements statements, Exchange exchange) {
    long id = exchange.id();
    return statements.bills().find(id).orElseThrow(() -> absent(id));
  }

  private static Problem absent(long id) {
    return Problem.absent("There is no bill with the id " + id);
  }
}
