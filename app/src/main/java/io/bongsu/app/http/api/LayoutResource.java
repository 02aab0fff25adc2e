package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.MapSource;
import io.bongsu.app.state.MapView;
import io.bongsu.model.access.Role;
import io.bongsu.model.topology.LayoutStore;
import io.bongsu.model.topology.LayoutStore.Position;
import org.jspecify.annotations.Nullable;

/** Where people put things on the map. */
final class LayoutResource implements Resource {
  private static final String PATH = "/api/v1/layout/{scope}";
  private static final double FARTHEST = 1_000_000;

  private final MapSource map;

  LayoutResource(MapSource map) {
    this.map = map;
  }

  @Override
  public void routes(Routes routes) {
    routes.change("PUT", PATH + "/{node}").by(Role.OPERATOR, "layout.move", this::move);
    routes.change("DELETE", PATH).by(Role.OPERATOR, "layout.reset", this::reset);
  }

  private void move(Exchange exchange) {
    String scope = scope(exchange);
    String node = exchange.path("node");
    PositionJson place = exchange.body().json(PositionJson.class);
    requireNear(place.x);
    requireNear(place.y);
    if (!exists(scope, node)) {
      throw Problem.absent("The map has nothing of this name in this scope");
    }
    boolean pinned = place.pinned == null || place.pinned;
    map.move(scope, node, new Position(place.x, place.y, pinned));
    exchange.nothing(204);
  }

  private void reset(Exchange exchange) {
    map.reset(scope(exchange));
    exchange.nothing(204);
  }

  private boolean exists(String scope, String node) {
    MapView view = map.current();
    return switch (scope) {
      case LayoutStore.SITES -> view.sites().containsKey(node);
      case LayoutStore.LAYER_THREE -> view.layerThree().places().containsKey(node);
      default -> view.nodes().containsKey(node);
    };
  }

  private static String scope(Exchange exchange) {
    String scope = exchange.path("scope");
    if (!scope.equals(LayoutStore.SITES)
        && !scope.equals(LayoutStore.LAYER_THREE)
        && !scope.startsWith(LayoutStore.SITE)) {
      throw Problem.absent("A scope is sites, l3, or site: and the name of a site");
    }
    return scope;
  }

  private static void requireNear(double coordinate) {
    if (!(Math.abs(coordinate) <= FARTHEST)) {
      throw Problem.bad("x and y must be between -1000000 and 1000000");
    }
  }

  private record PositionJson(double x, double y, @Nullable Boolean pinned) {}
}
