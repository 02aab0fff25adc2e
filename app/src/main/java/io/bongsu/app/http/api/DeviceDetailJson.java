package io.bongsu.app.http.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.bongsu.model.inventory.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One device with all that is known of it; the parts are written side by side. */
record DeviceDetailJson(
    @JsonUnwrapped DeviceJson device,
    @JsonUnwrapped SystemJson system,
    @JsonUnwrapped AvailabilityJson availability,
    @JsonUnwrapped ConfigurationJson configuration,
    CountsJson interfaceCounts,
    List<AlarmJson> openAlarms,
    List<Finding> findings) {
  /** The system group. */
  record SystemJson(
      String sysName,
      String sysDescr,
      String sysObjectId,
      String location,
      String contact,
      @Nullable Double uptimeSeconds,
      @Nullable Instant inventoryAt) {}

  /** Per cent of the judged time. */
  record AvailabilityJson(@Nullable Double availability24h, @Nullable Double availability30d) {}

  /** What the admin said. */
  record ConfigurationJson(
      SnmpJson snmp,
      long intervalSeconds,
      long polledEverySeconds,
      boolean ping,
      String parent,
      String profileOverride,
      String foreignSource,
      String foreignId,
      Instant createdAt,
      Instant updatedAt) {}

  /** Ports. */
  record CountsJson(int total, long up) {}
}
