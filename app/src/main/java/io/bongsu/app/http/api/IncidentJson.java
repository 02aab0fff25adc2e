package io.bongsu.app.http.api;

import io.bongsu.model.fault.Acknowledgement;
import io.bongsu.model.fault.Incident.Activity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident with everything it takes down. */
record IncidentJson(
    String id,
    String state,
    String severity,
    String title,
    String cause,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    String site,
    List<RootJson> roots,
    int impactedCount,
    long impactedSites,
    List<ImpactedJson> impacted,
    int suppressedCount,
    List<SilencedJson> suppressed,
    @Nullable String acknowledgedBy,
    @Nullable Acknowledgement acknowledgement,
    List<Activity> activity,
    List<DeliveryJson> notifications) {
  /** A cause. */
  record RootJson(
      String alarm,
      String device,
      String name,
      String site,
      String role,
      String status,
      String object,
      String objectName,
      String reason) {}

  /** A device behind the cause. */
  record ImpactedJson(
      String device,
      String name,
      String site,
      String role,
      String status,
      String reason,
      boolean confirmed) {}

  /** How a message fared. */
  record DeliveryJson(
      String channel, String event, String state, int attempts, Instant at, String error) {}
}
