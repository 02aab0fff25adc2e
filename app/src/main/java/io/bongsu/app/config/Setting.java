package io.bongsu.app.config;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every setting there is. What the command line says wins over the environment, that over the file,
 * that over the default.
 */
public enum Setting {
  DATA("data", "BONGSU_DATA", "bongsu-data", "Data directory: database files, key file, lock"),
  BIND("http.bind", "BONGSU_BIND", "127.0.0.1", "Address the web server listens on"),
  PORT(
      "http.port",
      "BONGSU_PORT",
      "8080",
      "TCP port of the web server, 0 to 65535; 0 takes a free one"),
  HTTPS(
      "http.https",
      "BONGSU_HTTPS",
      "false",
      "true when browsers come over TLS through a proxy: cookies are then Secure"),
  PUBLIC_URL(
      "http.publicUrl",
      "BONGSU_PUBLIC_URL",
      "",
      "Address that people open, for links in messages; empty: made of bind and port"),
  DB_URL(
      "database.url",
      "BONGSU_DB_URL",
      "",
      "JDBC address of a PostgreSQL of your own; empty: the embedded one"),
  DB_USER("database.user", "BONGSU_DB_USER", "", "Owner of that database"),
  DB_PASSWORD("database.password", "BONGSU_DB_PASSWORD", "", "Password of that owner"),
  ADMIN_PASSWORD(
      "admin.password",
      "BONGSU_ADMIN_PASSWORD",
      "",
      "Password of the first admin; empty: one is made and shown once"),
  ALLOWED_TARGETS(
      "notify.allowedTargets",
      "BONGSU_ALLOWED_TARGETS",
      "",
      "Internal host:port that channels may reach, separated by commas"),
  RETENTION(
      "samples.retentionDays",
      "BONGSU_SAMPLES_RETENTION_DAYS",
      "7",
      "Days that samples are kept, 1 to 3650"),
  FIVE_MINUTE_RETENTION(
      "samples.fiveMinuteRetentionDays",
      "BONGSU_SAMPLES_FIVE_MINUTE_RETENTION_DAYS",
      "90",
      "Days that roll-ups of five minutes are kept, 1 to 3650; not fewer than samples"),
  HOUR_RETENTION(
      "samples.hourRetentionDays",
      "BONGSU_SAMPLES_HOUR_RETENTION_DAYS",
      "396",
      "Days that roll-ups of an hour are kept, 1 to 36500; not fewer than five minutes"),
  RETENTION_BY_GROUP(
      "samples.retentionByGroup",
      "BONGSU_SAMPLES_RETENTION_BY_GROUP",
      "",
      "Metric groups kept otherwise, days of samples/five minutes/hours, as in"
          + " ping=3/30/400,sensor=7/90/800"),
  RETENTION_BY_ROLE(
      "samples.retentionByRole",
      "BONGSU_SAMPLES_RETENTION_BY_ROLE",
      "",
      "Roles that are kept otherwise, days of samples/five minutes/hours, of all metric groups or of"
          + " one, as in core=30/180/800,access=3/30/400,access:ping=1/7/400; what a role says wins"
          + " over its group; a device of another role, or none, is kept as the others"),
  TOPOLOGY_RETENTION(
      "topology.retentionDays",
      "BONGSU_TOPOLOGY_RETENTION_DAYS",
      "396",
      "Days that changes of the map are kept, 1 to 36500; the map can be seen as it was so long"),
  SPOOL(
      "journal.samplesMegabytes",
      "BONGSU_JOURNAL_SAMPLES_MEGABYTES",
      "8192",
      "Disk for samples while the database is away, 8 to 1000000; beyond it the oldest go"),
  JOURNAL(
      "journal.alarmsMegabytes",
      "BONGSU_JOURNAL_ALARMS_MEGABYTES",
      "1024",
      "Disk for alarms, messages and audit while the database is away, 8 to 1000000"),
  BALLAST(
      "journal.ballastMegabytes",
      "BONGSU_JOURNAL_BALLAST_MEGABYTES",
      "512",
      "Disk set aside for alarms when it is full, 0 to 100000; 0 sets none aside"),
  MAX_POLLS(
      "poller.maxPolls",
      "BONGSU_MAX_POLLS",
      "2000",
      "SNMP polls in flight over all devices, 1 to 20000"),
  MAX_POLLS_PER_SUBNET(
      "poller.maxPollsPerSubnet",
      "BONGSU_MAX_POLLS_PER_SUBNET",
      "128",
      "SNMP polls in flight to one IPv4 /24 or IPv6 /64, 1 to 20000; fewer for what stands behind a"
          + " thin line"),
  STATUS(
      "poller.statusSeconds",
      "BONGSU_STATUS_SECONDS",
      "10",
      "Seconds between reachability polls, 10 to 3600"),
  HEALTH(
      "poller.healthSeconds",
      "BONGSU_HEALTH_SECONDS",
      "60",
      "Seconds between health polls, 10 to 86400"),
  NEIGHBOURS(
      "poller.neighboursSeconds",
      "BONGSU_NEIGHBOURS_SECONDS",
      "300",
      "Seconds between neighbour polls, 10 to 86400"),
  INVENTORY(
      "poller.inventorySeconds",
      "BONGSU_INVENTORY_SECONDS",
      "3600",
      "Seconds between inventory polls, 10 to 604800"),
  INTERVALS_BY_ROLE(
      "poller.intervalsByRole",
      "BONGSU_INTERVALS_BY_ROLE",
      "",
      "Roles that are polled otherwise, seconds by plan (status, traffic, health, neighbours,"
          + " inventory), as in core=traffic:30/health:30,access=traffic:300; a device whose row"
          + " has an interval other than 60 keeps it for its traffic"),
  REFERENCES(
      "faults.references",
      "BONGSU_REFERENCES",
      "",
      "Addresses that answer echo requests whenever Bongsu reaches the network, separated by"
          + " commas; looked at beside the default gateways"),
  MONITORED_PORTS(
      "faults.monitoredPorts",
      "BONGSU_MONITORED_PORTS",
      "",
      "Words in port descriptions (ifAlias), separated by commas: such ports are alerted on without"
          + " a known link, too; * for any description"),
  KEEP_OPEN(
      "faults.keepOpenSeconds",
      "BONGSU_KEEP_OPEN_SECONDS",
      "60",
      "Seconds that something must be good before its alarm closes, 10 to 3600"),
  REPEAT(
      "faults.repeatMinutes",
      "BONGSU_REPEAT_MINUTES",
      "240",
      "Minutes between reminders of an incident that nobody acknowledged, 0 to 10080; 0: none");

  private final String key;
  private final String variable;
  private final String otherwise;
  private final String meaning;

  Setting(String key, String variable, String otherwise, String meaning) {
    this.key = key;
    this.variable = variable;
    this.otherwise = otherwise;
    this.meaning = meaning;
  }

  /** Its place in the file, with dots. */
  public String key() {
    return key;
  }

  /** Its environment variable. */
  public String variable() {
    return variable;
  }

  /** The value where nobody says anything. */
  public String otherwise() {
    return otherwise;
  }

  /** What it does, with unit and range. */
  public String meaning() {
    return meaning;
  }

  /** True when the value is never shown. */
  public boolean isSecret() {
    return this == DB_PASSWORD || this == ADMIN_PASSWORD;
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
