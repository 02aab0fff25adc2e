package io.bongsu.model.fault;

/** What can be wrong with an object. */
public enum Condition {
  DEVICE_DOWN(Severity.CRITICAL),
  SNMP_SILENT(Severity.MINOR),
  INTERFACE_DOWN(Severity.MAJOR),
  LINK_DOWN(Severity.MAJOR),
  /** Bongsu itself is cut off: what it cannot reach is not known, not down. */
  POLLER_ISOLATED(Severity.CRITICAL),
  PORT_BUSY(Severity.WARNING),
  PORT_ERRORS(Severity.WARNING),
  PORT_DISCARDS(Severity.WARNING),
  CPU_HIGH(Severity.WARNING),
  MEMORY_HIGH(Severity.WARNING),
  STORAGE_FULL(Severity.WARNING),
  SENSOR_ABNORMAL(Severity.WARNING),
  TEMPERATURE_HIGH(Severity.WARNING),
  RESPONSE_SLOW(Severity.WARNING),
  PACKETS_LOST(Severity.WARNING),
  /** Bongsu: polls begin late. */
  POLLING_LATE(Severity.MAJOR),
  /** Bongsu: polls are left out because there is too much to do. */
  POLLS_SKIPPED(Severity.MINOR),
  /** Bongsu: samples wait for the database. */
  SAMPLES_WAITING(Severity.MINOR),
  /** Bongsu: samples were given up. */
  SAMPLES_DROPPED(Severity.MAJOR),
  /** Bongsu: alarms, messages and deeds wait for the database. */
  JOURNAL_WAITING(Severity.MINOR),
  /** Bongsu: the database does not answer. */
  DATABASE_AWAY(Severity.CRITICAL),
  /** Bongsu: the disk will be full, or is. */
  DISK_FILLING(Severity.MAJOR),
  /** Bongsu: messages to a channel were given up. */
  MESSAGES_DEAD(Severity.MAJOR),
  /** Bongsu: records or samples were refused by the database, or given up for want of room. */
  RECORDS_REFUSED(Severity.MINOR),
  /** Bongsu: a packed day did not equal its rows, which therefore stay. */
  PACKING_DIFFERS(Severity.MINOR),
  /** Bongsu: many SNMP requests are not answered. */
  REQUESTS_UNANSWERED(Severity.MINOR),
  /** SNMPv3 agents use one engine id, so that their keys, boots and time conflict. */
  ENGINES_SHARED(Severity.MINOR),
  /** Bongsu: roll-ups of samples are late. */
  ROLLUPS_LATE(Severity.MINOR),
  /** Bongsu: days of samples that are long over are not packed. */
  PACKING_LATE(Severity.MINOR),
  /** Bongsu: files of the journal or the spool were damaged when it started. */
  JOURNAL_DAMAGED(Severity.MAJOR),
  /** Bongsu: what is least urgent is not polled while the disk is nearly full. */
  POLLING_PAUSED(Severity.MAJOR);

  private final Severity severity;

  Condition(Severity severity) {
    this.severity = severity;
  }

  /** The severity of an alarm of this kind unless a rule says otherwise. */
  public Severity severity() {
    return severity;
  }
}
