package io.bongsu.app.http;

import io.bongsu.model.access.Role;
import java.util.ArrayList;
import java.util.List;

/** Collects the routes. Every route names its role: there is no way to add one without. */
public final class Routes {
  private final List<Route> all = new ArrayList<>();

  /** A GET that changes nothing. */
  public void read(String path, Role role, Route.Answer answer, String... parameters) {
    all.add(new Route("GET", path, role, "", List.of(parameters), answer));
  }

  /** A GET for everybody. */
  public void open(String path, Route.Answer answer) {
    all.add(new Route("GET", path, null, "", List.of(), answer));
  }

  /**
   * A page for everybody, whose address may carry any parameters: the server reads none of them.
   */
  void page(String path, Route.Answer answer) {
    all.add(new Route("GET", path, null, "", List.of(Route.ANY_PARAMETER), answer));
  }

  /** A route that changes something; each call leaves one row in the audit log. */
  public Change change(String method, String path) {
    return new Change(method, path);
  }

  /** All so far. */
  public List<Route> all() {
    return List.copyOf(all);
  }

  /** A changing route in the making. */
  public final class Change {
    private final String method;
    private final String path;

    private Change(String method, String path) {
      this.method = method;
      this.path = path;
    }

    /** Says who may, what the audit log calls it, and what answers. */
    public void by(Role role, String action, Route.Answer answer, String... parameters) {
      all.add(new Route(method, path, role, action, List.of(parameters), answer));
    }

    /** The same for everybody, without login. */
    public void byAnybody(String action, Route.Answer answer) {
      all.add(new Route(method, path, null, action, List.of(), answer));
    }
  }
}
