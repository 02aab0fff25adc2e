package io.bongsu.app.http.api;

import io.bongsu.app.http.api.IncidentJson.ActivityJson;
import io.bongsu.app.http.api.IncidentJson.DeliveryJson;
import io.bongsu.app.http.api.IncidentJson.ImpactedJson;
import io.bongsu.app.http.api.IncidentJson.RootJson;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.fault.FaultEngine;
import io.bongsu.fault.SilencedAlarm;
import io.bongsu.model.StoreException;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Outbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes incidents with names, and with what is silent because of them. */
final class IncidentWriter {
  private static final int FEW = 50;

  private final DeviceDirectory devices;
  private final FaultEngine faults;
  private final Outbox outbox;

  IncidentWriter(DeviceDirectory devices, FaultEngine faults, Outbox outbox) {
    this.devices = devices;
    this.faults = faults;
    this.outbox = outbox;
  }

  /** For lists and events: the long parts cut. */
  List<IncidentJson> writeShort(List<Incident> incidents) {
    Map<Long, List<SilencedAlarm>> silenced =
        faults.silenced().stream().collect(Collectors.groupingBy(SilencedAlarm::incident));
    return incidents.stream()
        .map(incident ->
            write(
                incident,
                new Extras(silenced.getOrDefault(incident.id(), List.of()), List.of(), FEW)))
        .toList();
  }

  /** With everything. */
  IncidentJson writeWhole(Incident incident) {
    List<SilencedAlarm> silenced =
        faults.silenced().stream().filter(one -> one.incident() == incident.id()).toList();
    return write(incident, new Extras(silenced, deliveries(incident), Integer.MAX_VALUE));
  }

  private IncidentJson write(Incident incident, Extras extras) {
    return new IncidentJson(
        Long.toString(incident.id()),
        incident.resolvedAt() == null ? "open" : "resolved",
        incident.severity().label(),
        incident.title().english(),
        WordsJson.of(incident.title()),
        incident.cause().english(),
        WordsJson.of(incident.cause()),
        incident.openedAt(),
        incident.resolvedAt(),
        site(incident),
        incident.roots().stream().map(this::root).toList(),
        incident.impacted().size(),
        impactedSites(incident),
        incident.impacted().stream().limit(extras.limit).map(this::impacted).toList(),
        extras.silenced.size(),
        extras.silenced.stream()
            .limit(extras.limit)
            .map(one -> SilencedJson.of(one, devices))
            .toList(),
        incident.acknowledgement() == null ? null : incident.acknowledgement().by(),
        incident.acknowledgement(),
        incident.activity().stream().map(ActivityJson::of).toList(),
        extras.deliveries);
  }

  private String site(Incident incident) {
    return incident.roots().isEmpty()
        ? ""
        : DeviceNames.of(devices, incident.roots().getFirst().device()).site();
  }

  private long impactedSites(Incident incident) {
    return incident.impacted().stream()
        .map(impacted -> DeviceNames.of(devices, impacted.device()).site())
        .distinct()
        .count();
  }

  private RootJson root(Incident.Root root) {
    DeviceNames names = DeviceNames.of(devices, root.device());
    return new RootJson(
        Long.toString(root.alarm()),
        root.device().toString(),
        names.name(),
        names.site(),
        names.role(),
        names.status(),
        names.kind(root.object()),
        root.object(),
        root.object().isEmpty() ? "" : names.port(root.object()),
        root.reason().english(),
        WordsJson.of(root.reason()));
  }

  private ImpactedJson impacted(Incident.Impacted impacted) {
    DeviceNames names = DeviceNames.of(devices, impacted.device());
    return new ImpactedJson(
        impacted.device().toString(),
        names.name(),
        names.site(),
        names.role(),
        names.status(),
        impacted.reason().english(),
        WordsJson.of(impacted.reason()),
        impacted.confirmed());
  }

  /** Empty while the database cannot be reached: the incident itself is in memory. */
  private List<DeliveryJson> deliveries(Incident incident) {
    try {
      return outbox.deliveries(incident.id()).stream().map(IncidentWriter::delivery).toList();
    } catch (StoreException unreachable) {
      return List.of();
    }
  }

  private static DeliveryJson delivery(Outbox.Delivery delivery) {
    return new DeliveryJson(
        Long.toString(delivery.channel()),
        delivery.event(),
        delivery.state(),
        delivery.attempts(),
        delivery.at(),
        delivery.error());
  }

  private record Extras(List<SilencedAlarm> silenced, List<DeliveryJson> deliveries, int limit) {}
}
