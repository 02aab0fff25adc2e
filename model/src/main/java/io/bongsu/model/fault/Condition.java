package io.bongsu.model.fault;

/** What can be wrong with an object. */
public enum Condition {
  DEVICE_DOWN(Severity.CRITICAL),
  SNMP_SILENT(Severity.MINOR),
  INTERFACE_DOWN(Severity.MAJOR),
  LINK_DOWN(Severity.MAJOR);

  private final Severity severity;

  Condition(Severity severity) {
    this.severity = severity;
  }

  /** The severity of an alarm of this kind unless a rule says otherwise. */
  public Severity severity() {
    return severity;
  }
}
