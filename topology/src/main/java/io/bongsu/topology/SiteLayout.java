package io.bongsu.topology;

import io.bongsu.model.topology.LayoutStore.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sites on the plane: linked ones pull each other, all push each other away until none overlap.
 */
final class SiteLayout {
  private static final int ROUNDS = 240;
  private static final double APART = 360;

  /** A screen is wider than it is high. */
  private static final double SCREEN = 1.5;

  private final Map<String, Double> radii;
  private final Map<String, Set<String>> links;

  SiteLayout(Map<String, Double> radii, Map<String, Set<String>> links) {
    this.radii = radii;
    this.links = links;
  }

  Map<String, Position> place(Map<String, Position> known) {
    Map<String, Body> bodies = new TreeMap<>();
    int rank = 0;
    for (String site : bySize()) {
      Position old = known.get(site);
      bodies.put(site, old == null ? start(site, rank, bodies) : new Body(site, old, radius(site)));
      rank++;
    }
    List<Body> all = List.copyOf(bodies.values());
    for (int round = 0; round < ROUNDS; round++) {
      double heat = 1 - (double) round / ROUNDS;
      relax(all, bodies, heat);
    }
    if (known.isEmpty()) {
      all.forEach(body -> body.x *= SCREEN);
    }
    separate(all);
    Map<String, Position> placed = new HashMap<>();
    bodies.forEach((site, body) -> placed.put(site, body.position()));
    return placed;
  }

  /** Largest first: they take the middle. */
  private List<String> bySize() {
    List<String> sites = new ArrayList<>(radii.keySet());
    sites.sort(
        (a, b) -> radius(a) == radius(b) ? a.compareTo(b) : Double.compare(radius(b), radius(a)));
    return sites;
  }

  private double radius(String site) {
    return Objects.requireNonNullElse(radii.get(site), TierLayout.GAP);
  }

  /** On a sunflower spiral, or where its placed neighbours are. */
  private Body start(String site, int rank, Map<String, Body> placed) {
    double angle = rank * Math.PI * (3 - Math.sqrt(5));
    double distance = (APART + radius(site)) * Math.sqrt(rank);
    double x = 0;
    double y = 0;
    int near = 0;
    for (String neighbour : links.getOrDefault(site, Set.of())) {
      Body body = placed.get(neighbour);
      if (body != null && body.fixed) {
        x += body.x;
        y += body.y;
        near++;
      }
    }
    double scale = near == 0 ? 1 : 1.0 / near;
    double reach = near == 0 ? distance : APART + radius(site);
    Position position =
        new Position(
            x * scale + reach * Math.cos(angle), y * scale + reach * Math.sin(angle), false);
    Body body = new Body(site, position, radius(site));
    body.fixed = false;
    return body;
  }

  private void relax(List<Body> all, Map<String, Body> bodies, double heat) {
    for (Body body : all) {
      if (!body.fixed) {
        pull(body, bodies, heat);
        all.forEach(other -> body.pushFrom(other, heat));
      }
    }
  }

  private void pull(Body body, Map<String, Body> bodies, double heat) {
    for (String neighbour : links.getOrDefault(body.site, Set.of())) {
      Body other = bodies.get(neighbour);
      if (other != null) {
        body.pullTo(other, heat);
      }
    }
    body.x -= 0.004 * heat * body.x;
    body.y -= 0.004 * heat * body.y;
  }

  private static void separate(List<Body> all) {
    for (int round = 0; round < 60; round++) {
      boolean moved = false;
      for (Body body : all) {
        for (Body other : all) {
          moved |= !body.fixed && body.leave(other);
        }
      }
      if (!moved) {
        return;
      }
    }
  }

  /** A site in motion. */
  private static final class Body {
    final String site;
    final double radius;
    final boolean pinned;
    boolean fixed = true;
    double x;
    double y;

    Body(String site, Position position, double radius) {
      this.site = site;
      this.radius = radius;
      this.x = position.x();
      this.y = position.y();
      this.pinned = position.pinned();
    }

    Position position() {
      return new Position(Math.round(x), Math.round(y), pinned);
    }

    double wanted(Body other) {
      return radius + other.radius + APART / 2;
    }

    void pullTo(Body other, double heat) {
      double dx = other.x - x;
      double dy = other.y - y;
      double distance = Math.max(1, Math.hypot(dx, dy));
      double force = 0.12 * heat * (distance - wanted(other)) / distance;
      x += dx * force;
      y += dy * force;
    }

    void pushFrom(Body other, double heat) {
      double dx = x - other.x;
      double dy = y - other.y;
      double reach = 2.2 * wanted(other);
      if (Math.abs(dx) > reach || Math.abs(dy) > reach) {
        return;
      }
      double distance = Math.max(1, Math.sqrt(dx * dx + dy * dy));
      if (other != this && distance < reach) {
        double force = 0.10 * heat * (reach - distance) / distance;
        x += dx * force;
        y += dy * force;
      }
    }

    boolean leave(Body other) {
      double near = radius + other.radius + TierLayout.GAP;
      if (Math.abs(x - other.x) > near || Math.abs(y - other.y) > near) {
        return false;
      }
      double distance = Math.max(1, Math.hypot(x - other.x, y - other.y));
      double missing = near - distance;
      if (other == this || missing <= 0) {
        return false;
      }
      double angle = distance > 1 ? Math.atan2(y - other.y, x - other.x) : site.hashCode();
      x += Math.cos(angle) * missing;
      y += Math.sin(angle) * missing;
      return true;
    }
  }
}
