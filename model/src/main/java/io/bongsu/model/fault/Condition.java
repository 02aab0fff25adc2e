package io.bongsu.model.fault;

/** What can be wrong with an object. */
public enum Condition {
  DEVICE_DOWN(Severity.CRITICAL),
  SNMP_SILENT(Severity.MINOR),
  INTERFACE_DOWN(Severity.MAJOR),
  LINK_DOWN(Severity.MAJOR),
  /** Bongsu itself is cut off: what it cannot reach is not known, not down. */
  POLLER_ISOLATED(Severity.CRITICAL);

  private final Severity severity;

  Condition(Severity severity) {
    this.severity = severity;
  }

  /** The severity of an alarm of this kind unless a rule says otherwise. */
  public Severity severity() {
    return severity;
  }
}
