package io.bongsu.app.http.api;

import io.bongsu.model.fault.Acknowledgement;
import io.bongsu.model.fault.Incident;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident with everything it takes down. */
record IncidentJson(
    String id,
    String state,
    String severity,
    String title,
    @Nullable WordsJson titleWords,
    String cause,
    @Nullable WordsJson causeWords,
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
    List<ActivityJson> activity,
    List<DeliveryJson> notifications) {
  /**
   * A cause.
   *
   * @param kind what it is about: bongsu, device, port or instance (a sensor, a file system, …)
   */
  record RootJson(
      String alarm,
      String device,
      String name,
      String site,
      String role,
      String status,
      String kind,
      String object,
      String objectName,
      String reason,
      @Nullable WordsJson reasonWords) {}

  /** A device behind the cause. */
  record ImpactedJson(
      String device,
      String name,
      String site,
      String role,
      String status,
      String reason,
      @Nullable WordsJson reasonWords,
      boolean confirmed) {}

  /** Something that happened to it. */
  record ActivityJson(
      Instant at, String kind, String actor, String text, @Nullable WordsJson textWords) {
    static ActivityJson of(Incident.Activity entry) {
      return new ActivityJson(
          entry.at(),
          entry.kind(),
          entry.actor(),
          entry.text().english(),
          WordsJson.of(entry.text()));
    }
  }

  /** How a message fared. */
  record DeliveryJson(
      String channel, String event, String state, int attempts, Instant at, String error) {}
}
