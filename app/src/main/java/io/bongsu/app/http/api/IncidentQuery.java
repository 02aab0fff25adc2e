package io.bongsu.app.http.api;

import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are asked for; empty parts ask for all.
 *
 * @param at those that were open then, whatever their state is now; null: those of the state
 * @param site a root stands here
 */
record IncidentQuery(
    OpenState state,
    @Nullable Instant at,
    Set<Severity> severity,
    String site,
    Optional<Boolean> acknowledged) {
  static IncidentQuery of(Query query) {
    boolean past = !query.text("at").isEmpty();
    if (past && !query.text("state").isEmpty()) {
      throw Problem.bad(
          "Parameter at asks for incidents that were open then, whatever they are now: leave state"
              + " out");
    }
    return new IncidentQuery(
        OpenState.of(query, "resolved"),
        past ? query.moment("at", Instant.EPOCH) : null,
        query.choices("severity", Words.SEVERITY),
        query.text("site"),
        query.yesNo("acknowledged"));
  }

  /** Open ones come from memory, so that they are there when the database is not. */
  Page<Incident> page(FaultParts faults, DeviceDirectory devices, Page.Slice slice) {
    Instant then = at;
    if (then != null) {
      return newestFirst(
          (below, limit) -> faults.store().incidentsAt(then, below, limit), devices, slice);
    }
    if (state == OpenState.OPEN) {
      List<Incident> open =
          faults.engine().openIncidents().stream()
              .filter(incident -> matches(incident, devices))
              .toList();
      Page<Incident> page = Page.of(open, IncidentQuery::place, Comparator.reverseOrder(), slice);
      return new Page<>(page.items(), page.nextCursor(), null);
    }
    Boolean open = state == OpenState.ALL ? null : false;
    return newestFirst(
        (below, limit) -> faults.store().incidents(open, below, limit), devices, slice);
  }

  private Page<Incident> newestFirst(
      Page.Fetch<Incident> fetch, DeviceDirectory devices, Page.Slice slice) {
    return Page.newestFirst(
        fetch, incident -> matches(incident, devices), IncidentQuery::place, slice);
  }

  private boolean matches(Incident incident, DeviceDirectory devices) {
    boolean taken = incident.acknowledgement() != null;
    return (severity.isEmpty() || severity.contains(incident.severity()))
        && (acknowledged.isEmpty() || acknowledged.get() == taken)
        && (site.isEmpty() || standsAt(incident, devices));
  }

  private boolean standsAt(Incident incident, DeviceDirectory devices) {
    return incident.roots().stream()
        .anyMatch(root -> DeviceNames.of(devices, root.device()).site().equals(site));
  }

  private static Cursor place(Incident incident) {
    return new Cursor("", incident.id());
  }
}
