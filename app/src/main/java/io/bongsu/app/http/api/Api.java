package io.bongsu.app.http.api;

import io.bongsu.app.auth.Access;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.SessionCookie;
import io.bongsu.app.live.EventHub;
import io.bongsu.app.state.SelfMonitor;
import java.time.InstantSource;
import java.util.List;

/** The whole interface: every resource, over the parts it reads. */
public record Api(
    NetworkParts network,
    FaultParts faults,
    HistoryParts history,
    PerformanceParts performance,
    SystemParts system) {
  /**
   * What is about Bongsu itself.
   *
   * @param cookie how sessions are kept in browsers
   */
  public record SystemParts(
      SelfMonitor monitor,
      EventHub hub,
      Access access,
      SessionCookie cookie,
      InstantSource clock) {}

  /** All resources. */
  public List<Resource> resources() {
    IncidentWriter incidents =
        new IncidentWriter(network.devices(), faults.engine(), faults.outbox());
    AlarmWriter alarms = new AlarmWriter(network.devices(), faults.engine());
    Availabilities availabilities = new Availabilities(history);
    return List.of(
        new HealthResource(system.monitor()),
        new SessionResource(system.access(), system.cookie()),
        new UserResource(system.access().users()),
        new TokenResource(system.access().tokens()),
        new DeviceResource(
            network,
            new DeviceDetailWriter(
                network.devices(), faults.engine(), alarms, availabilities, network.map())),
        new PortResource(network.devices(), network.map()),
        new HistoryResource(network.devices(), history),
        new SeriesResource(network.devices(), history, performance),
        new TopResource(network.devices(), history, performance.values()),
        new ForecastResource(network.devices(), performance, history.clock()),
        new BillResource(performance.statements(), network.devices()),
        new StatementResource(performance.statements()),
        new SiteResource(network.devices()),
        new SearchResource(network.devices(), faults.engine()),
        new TopologyResource(network.devices(), network.map(), history),
        new ChangeResource(network.map(), history),
        new GraphResource(network.devices(), network.map()),
        new WeaknessResource(network.devices(), network.map()),
        new VlanResource(network.devices(), network.map()),
        new SubnetResource(network.devices()),
        new LayoutResource(network.map()),
        new PlanResource(network.plans(), network.map(), system.clock()),
        new LinkResource(network),
        new AlarmResource(faults, network.devices(), alarms),
        new IncidentResource(faults, network.devices(), incidents),
        new ImportResource(network.imports()),
        new ExportResource(network.devices(), faults, alarms),
        new CredentialResource(network),
        new ChannelResource(faults),
        new ThresholdResource(faults),
        new EventResource(system.hub(), network.map(), system.clock()),
        new StatusResource(network.devices(), system),
        new AuditResource(system.access().audit()));
  }
}
