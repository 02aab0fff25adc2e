package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.model.access.Role;
import io.bongsu.model.threshold.ThresholdRule;

/** When measured values are too high. */
final class ThresholdResource implements Resource {
  private static final String PATH = "/api/v1/thresholds";
  private static final String ONE = PATH + "/{id}";

  private final FaultParts faults;

  ThresholdResource(FaultParts faults) {
    this.faults = faults;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(PATH, Role.VIEWER, this::list);
    routes.change("POST", PATH).by(Role.ADMIN, "threshold.create", this::create);
    routes.change("PUT", ONE).by(Role.ADMIN, "threshold.update", this::replace);
    routes.change("DELETE", ONE).by(Role.ADMIN, "threshold.delete", this::remove);
  }

  private void list(Exchange exchange) {
    exchange.json(
        new Page.All<>(faults.thresholds().all().stream().map(ThresholdJson::of).toList()));
  }

  private void create(Exchange exchange) {
    ThresholdRule wanted = exchange.body().json(NewThresholdJson.class).rule(0);
    exchange.json(201, ThresholdJson.of(save(exchange, wanted)));
  }

  private void replace(Exchange exchange) {
    ThresholdRule before = find(exchange);
    ThresholdRule wanted = exchange.body().json(NewThresholdJson.class).rule(before.id());
    if (before.isBuiltIn() && wanted.measure() != before.measure()) {
      throw Problem.conflict(
          "What a rule that ships with Bongsu measures cannot be changed; add one");
    }
    exchange.json(ThresholdJson.of(save(exchange, wanted)));
  }

  private ThresholdRule save(Exchange exchange, ThresholdRule wanted) {
    ThresholdRule saved = faults.thresholds().save(wanted);
    tell();
    exchange.note(saved.id() + " " + saved.name(), saved.measure().label() + " " + saved.limits());
    return saved;
  }

  private void remove(Exchange exchange) {
    ThresholdRule rule = find(exchange);
    if (rule.isBuiltIn()) {
      throw Problem.conflict("A rule that ships with Bongsu can be switched off, not removed");
    }
    exchange.note(rule.id() + " " + rule.name(), "");
    faults.thresholds().remove(rule.id());
    tell();
    exchange.nothing(204);
  }

  private void tell() {
    faults.engine().rules(faults.thresholds().all());
  }

  private ThresholdRule find(Exchange exchange) {
    long id = exchange.id();
    return faults.thresholds().all().stream()
        .filter(rule -> rule.id() == id)
        .findFirst()
        .orElseThrow(() -> Problem.absent("There is no threshold with the id " + id));
  }
}
