package io.bongsu.app.http.api;

import io.bongsu.app.imports.ImportService;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.MapSource;
import io.bongsu.model.device.CredentialStore;
import io.bongsu.model.poll.Prober;
import io.bongsu.model.topology.PlanStore;

/** What knows the network. */
public record NetworkParts(
    DeviceDirectory devices,
    MapParts drawing,
    ImportService imports,
    CredentialStore credentials,
    Prober prober) {
  /** What the map is made of. */
  public record MapParts(MapSource map, PlanStore plans) {}

  /** The map. */
  MapSource map() {
    return drawing.map();
  }

  /** Pictures under the map. */
  PlanStore plans() {
    return drawing.plans();
  }
}
