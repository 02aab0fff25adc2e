package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.fault.FaultEngine;
import io.bongsu.model.access.Role;

/** One box that finds sites, devices, ports and incidents. */
final class SearchResource implements Resource {
  private final DeviceDirectory devices;
  private final FaultEngine faults;

  SearchResource(DeviceDirectory devices, FaultEngine faults) {
    this.devices = devices;
    this.faults = faults;
  }

  @Override
  public void routes(Routes routes) {
    routes.read("/api/v1/search", Role.VIEWER, this::search, "q", "limit");
  }

  private void search(Exchange exchange) {
    Query query = exchange.query();
    String wanted = query.text("q");
    if (wanted.isEmpty() || wanted.length() > 200) {
      throw Problem.bad("Parameter q needs 1 to 200 characters to look for");
    }
    int limit = query.whole("limit", 1, 50, 20);
    Search search = new Search(wanted);
    search.lookAtDevices(devices.all());
    search.lookAtIncidents(faults.openIncidents());
    exchange.json(new Page.All<>(search.best(limit)));
  }
}
