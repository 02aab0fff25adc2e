package io.bongsu.model.fault;

/** Perceived severity (ITU-T X.733), worst last. */
public enum Severity {
  INDETERMINATE,
  WARNING,
  MINOR,
  MAJOR,
  CRITICAL;

  /** As the REST API writes it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
