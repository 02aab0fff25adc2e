package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.access.Role;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sites with their devices counted. */
final class SiteResource implements Resource {
  private final DeviceDirectory devices;

  SiteResource(DeviceDirectory devices) {
    this.devices = devices;
  }

  @Override
  public void routes(Routes routes) {
    routes.read("/api/v1/sites", Role.VIEWER, this::list);
  }

  private void list(Exchange exchange) {
    List<SiteJson> sites =
        counts(devices.all()).entrySet().stream()
            .map(site -> SiteJson.of(site.getKey(), site.getValue()))
            .toList();
    exchange.json(new Page.All<>(sites));
  }

  /** Counts by site name. */
  static SortedMap<String, StatusCounts> counts(List<DeviceView> devices) {
    SortedMap<String, StatusCounts> sites = new TreeMap<>();
    for (DeviceView view : devices) {
      sites
          .computeIfAbsent(view.device().spec().site(), _ -> new StatusCounts())
          .add(view.status().value());
    }
    return sites;
  }

  private record SiteJson(String name, int deviceCount, Map<String, Integer> counts, String worst) {
    static SiteJson of(String name, StatusCounts counts) {
      return new SiteJson(name, counts.total(), counts.json(), counts.worst());
    }
  }
}
