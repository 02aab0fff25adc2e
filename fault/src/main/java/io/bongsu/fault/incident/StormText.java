package io.bongsu.fault.incident;

import io.bongsu.model.fault.Condition;

/** What an incident that takes in a storm is called. */
final class StormText {
  static final String CAUSE =
      "More faults at once than the known links explain: the topology is incomplete or there is a common cause."
          + " The causes listed here may be one";

  private StormText() {}

  static String title(Condition condition) {
    return switch (condition) {
      case DEVICE_DOWN -> "Many devices are down at once (topology incomplete)";
      case SNMP_SILENT -> "The SNMP agents of many devices stopped answering at once";
      case INTERFACE_DOWN -> "Many ports went down at once";
      case LINK_DOWN -> "Many links went down at once";
    };
  }
}
