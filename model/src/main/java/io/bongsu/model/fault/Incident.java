package io.bongsu.model.fault;

import io.bongsu.model.device.DeviceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One real cause with everything it takes down: the unit of notification. Immutable, replaced on
 * each change.
 *
 * @param id Bongsu's number, positive
 * @param title such as "core-1 is down"
 * @param cause why Bongsu thinks so, one sentence
 * @param resolvedAt null while open
 * @param roots the alarms that are the cause
 * @param impacted devices cut off by it, with the reason they are silent
 * @param acknowledgement null when nobody took it
 * @param activity what happened when, oldest first
 */
public record Incident(
    long id,
    Severity severity,
    Reason title,
    Reason cause,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    List<Root> roots,
    List<Impacted> impacted,
    @Nullable Acknowledgement acknowledgement,
    List<Activity> activity) {
  /**
   * A cause.
   *
   * @param alarm its alarm
   * @param object the interface key, empty for the device itself
   * @param reason the evidence, one sentence
   */
  public record Root(long alarm, DeviceId device, String object, Reason reason) {}

  /**
   * A device behind the cause.
   *
   * @param reason why it is silent, such as "only path runs through core-1"
   * @param confirmed false: predicted from the graph, not yet seen silent
   */
  public record Impacted(DeviceId device, Reason reason, boolean confirmed) {}

  /**
   * Something that happened to the incident.
   *
   * @param kind opened, updated, acknowledged, unacknowledged, notified, failed, resolved, comment
   * @param actor the user or part of Bongsu that did it
   */
  public record Activity(Instant at, String kind, String actor, Reason text) {}
}
