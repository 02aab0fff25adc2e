package io.bongsu.fault.incident;

import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;

/** What an incident that takes in a storm is called. */
final class StormText {
  private StormText() {}

  static Reason title(Condition condition) {
    return switch (condition) {
      case DEVICE_DOWN -> ReasonCode.MANY_DEVICES_DOWN.of();
      case SNMP_SILENT -> ReasonCode.MANY_AGENTS_SILENT.of();
      case INTERFACE_DOWN -> ReasonCode.MANY_PORTS_DOWN.of();
      case LINK_DOWN -> ReasonCode.MANY_LINKS_DOWN.of();
      case POLLER_ISOLATED -> ReasonCode.CUT_OFF.of();
      default -> ReasonCode.MANY_VALUES_HIGH.of();
    };
  }

  static Reason cause() {
    return ReasonCode.UNEXPLAINED.of();
  }
}
