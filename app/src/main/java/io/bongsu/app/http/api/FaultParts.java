package io.bongsu.app.http.api;

import io.bongsu.fault.FaultEngine;
import io.bongsu.fault.notify.TargetGuard;
import io.bongsu.model.fault.ChannelStore;
import io.bongsu.model.fault.FaultStore;
import io.bongsu.model.fault.Outbox;
import io.bongsu.model.threshold.ThresholdStore;

/** What knows of alarms and messages. */
public record FaultParts(
    FaultEngine engine,
    FaultStore store,
    Outbox outbox,
    ThresholdStore thresholds,
    Messaging messaging) {
  /**
   * Where messages go.
   *
   * @param guard judges targets before they are kept
   * @param tester sends a message now
   */
  public record Messaging(ChannelStore channels, TargetGuard guard, ChannelTester tester) {}
}
