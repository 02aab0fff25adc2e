package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.ComponentHealth;
import io.bongsu.app.state.ComponentHealth.Level;
import io.bongsu.app.state.SelfMonitor;
import java.util.Comparator;
import java.util.List;

/** Is Bongsu alive and ready? The one thing that needs no login. */
final class HealthResource implements Resource {
  private final SelfMonitor monitor;

  HealthResource(SelfMonitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public void routes(Routes routes) {
    routes.open("/api/v1/health", this::answer);
  }

  private void answer(Exchange exchange) {
    List<ComponentHealth> components = monitor.components();
    Level worst =
        components.stream()
            .map(ComponentHealth::level)
            .max(Comparator.naturalOrder())
            .orElse(Level.UP);
    exchange.json(
        worst == Level.DOWN ? 503 : 200,
        new HealthJson(worst.label(), components.stream().map(ComponentJson::of).toList()));
  }

  private record HealthJson(String status, List<ComponentJson> components) {}

  /** One component. */
  record ComponentJson(String name, String status, String message) {
    static ComponentJson of(ComponentHealth health) {
      return new ComponentJson(health.name(), health.level().label(), health.message());
    }
  }
}
