package io.bongsu.app.state;

import io.bongsu.model.inventory.DeviceIdentity;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.Fingerprint;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.SystemGroup;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Notices that another box answers at a device's address, also when it was exchanged while Bongsu
 * was not running; pure.
 */
final class Replacement {
  private Replacement() {}

  /** What to tell about it; the poller's own finding where it made one. Empty: the same box. */
  static Optional<Finding> seen(DeviceInventory known, PollResult result) {
    for (Finding finding : result.findings()) {
      if (finding.category().equals(Finding.REPLACED)) {
        return Optional.of(finding);
      }
    }
    for (Fact fact : result.facts()) {
      if (fact instanceof Fact.SystemRead read) {
        return change(known, read).map(change -> finding(change, result));
      }
    }
    return Optional.empty();
  }

  private static Finding finding(String change, PollResult result) {
    return new Finding(
        Finding.REPLACED,
        "Replaced? At "
            + result.at()
            + " "
            + change
            + "; check whether it was exchanged, or took over another one's address");
  }

  private static Optional<String> change(DeviceInventory known, Fact.SystemRead read) {
    SystemGroup system = known.system();
    return system == null
        ? Optional.empty()
        : Fingerprint.of(system, known.identity())
            .replacedBy(Fingerprint.of(read.system(), read.identity()));
  }

  /**
   * Without what the other box told: what two of them are, their ports, health, neighbours and
   * manners are never merged.
   */
  static DeviceInventory cleared(DeviceInventory known, Instant at) {
    return new DeviceInventory(
        known.at(),
        DeviceIdentity.UNKNOWN,
        null,
        List.of(),
        Health.NONE,
        null,
        known.findings(),
        null,
        at);
  }
}
