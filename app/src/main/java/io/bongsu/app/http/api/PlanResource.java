package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.plans.CleanPicture;
import io.bongsu.app.plans.PictureException;
import io.bongsu.app.state.MapSource;
import io.bongsu.model.access.Role;
import io.bongsu.model.topology.LayoutStore;
import io.bongsu.model.topology.PlanStore;
import io.bongsu.model.topology.PlanStore.Place;
import io.bongsu.model.topology.PlanStore.Plan;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Pictures under the map: floor plans of sites, and a background for all of them. */
final class PlanResource implements Resource {
  private static final String ALL = "/api/v1/plans";
  private static final String ONE = ALL + "/{scope}";
  private static final double FARTHEST = 1_000_000;
  private static final double FIRST_SPAN = 1_200;

  private final PlanStore plans;
  private final MapSource map;
  private final InstantSource clock;

  PlanResource(PlanStore plans, MapSource map, InstantSource clock) {
    this.plans = plans;
    this.map = map;
    this.clock = clock;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(ALL, Role.VIEWER, this::list);
    routes.read(ONE, Role.VIEWER, this::picture, "v");
    routes.change("PUT", ONE).by(Role.OPERATOR, "plan.upload", this::upload);
    routes.change("PUT", ONE + "/place").by(Role.OPERATOR, "plan.move", this::move);
    routes.change("DELETE", ONE).by(Role.OPERATOR, "plan.remove", this::remove);
  }

  private void list(Exchange exchange) {
    exchange.json(new Page.All<>(plans.plans().stream().map(PlanJson::of).toList()));
  }

  /** Even opened by itself, a picture may run and fetch nothing. */
  private void picture(Exchange exchange) {
    PlanStore.Picture picture =
        plans
            .picture(exchange.path("scope"))
            .orElseThrow(() -> Problem.absent("This scope has no picture"));
    exchange.answerHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    exchange.content(picture.mediaType(), picture.octets());
  }

  private void upload(Exchange exchange) {
    String scope = requireScope(exchange);
    CleanPicture clean = clean(exchange.body().file(CleanPicture.MOST_OCTETS));
    Place place = known(scope).map(Plan::place).orElse(new Place(0, 0, FIRST_SPAN));
    Plan plan =
        new Plan(
            scope,
            clean.mediaType(),
            clean.width(),
            clean.height(),
            place,
            exchange.caller().name(),
            clock.instant());
    plans.save(plan, clean.octets());
    exchange.note(scope, "%s, %d octets".formatted(plan.mediaType(), clean.octets().length));
    exchange.json(PlanJson.of(plan));
  }

  private static CleanPicture clean(byte[] file) {
    try {
      return CleanPicture.of(file);
    } catch (PictureException refused) {
      throw Problem.bad(String.valueOf(refused.getMessage()));
    }
  }

  private Optional<Plan> known(String scope) {
    return plans.plans().stream().filter(plan -> plan.scope().equals(scope)).findFirst();
  }

  private void move(Exchange exchange) {
    PlaceJson wanted = exchange.body().json(PlaceJson.class);
    boolean near = Math.abs(wanted.x) <= FARTHEST && Math.abs(wanted.y) <= FARTHEST;
    if (!near || !(wanted.span >= 1 && wanted.span <= FARTHEST)) {
      throw Problem.bad("x and y must be between -1000000 and 1000000, span between 1 and 1000000");
    }
    if (!plans.place(exchange.path("scope"), new Place(wanted.x, wanted.y, wanted.span))) {
      throw Problem.absent("This scope has no picture");
    }
    exchange.nothing(204);
  }

  private void remove(Exchange exchange) {
    if (!plans.remove(exchange.path("scope"))) {
      throw Problem.absent("This scope has no picture");
    }
    exchange.nothing(204);
  }

  private String requireScope(Exchange exchange) {
    String scope = exchange.path("scope");
    boolean isSite =
        scope.startsWith(LayoutStore.SITE)
            && map.current().sites().containsKey(scope.substring(LayoutStore.SITE.length()));
    if (!scope.equals(LayoutStore.SITES) && !isSite) {
      throw Problem.absent("A scope is sites, or site: and the name of a site on the map");
    }
    return scope;
  }

  private record PlaceJson(double x, double y, double span) {}

  private record PlanJson(
      String scope,
      String mediaType,
      int width,
      int height,
      double x,
      double y,
      double span,
      String changedBy,
      Instant changedAt) {
    static PlanJson of(Plan plan) {
      return new PlanJson(
          plan.scope(),
          plan.mediaType(),
          plan.width(),
          plan.height(),
          plan.place().x(),
          plan.place().y(),
          plan.place().span(),
          plan.changedBy(),
          plan.changedAt());
    }
  }
}
