package io.bongsu.app.http.api;

import io.bongsu.app.http.Query;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which incidents are asked for; empty parts ask for all.
 *
 * @param site a root stands here
 */
record IncidentQuery(
    OpenState state, Set<Severity> severity, String site, Optional<Boolean> acknowledged) {
  static IncidentQuery of(Query query) {
    return new IncidentQuery(
        OpenState.of(query, "resolved"),
        query.choices("severity", Words.SEVERITY),
        query.text("site"),
        query.yesNo("acknowledged"));
  }

  /** Open ones come from memory, so that they are there when the database is not. */
  Page<Incident> page(FaultParts faults, DeviceDirectory devices, Page.Slice slice) {
    if (state == OpenState.OPEN) {
      List<Incident> open =
          faults.engine().openIncidents().stream()
              .filter(incident -> matches(incident, devices))
              .toList();
      Page<Incident> page = Page.of(open, IncidentQuery::place, Comparator.reverseOrder(), slice);
      return new Page<>(page.items(), page.nextCursor(), null);
    }
    Boolean open = state == OpenState.ALL ? null : false;
    return Page.newestFirst(
        (below, limit) -> faults.store().incidents(open, below, limit),
        incident -> matches(incident, devices),
        IncidentQuery::place,
        slice);
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
