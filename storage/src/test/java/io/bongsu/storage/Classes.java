package io.bongsu.storage;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.storage.SharedPostgres.Running;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.series.rows.Retention.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A night in which a day and a month end, of three core routers (1 to 3), five access switches (4
 * to 8) and three devices without a role, kept differently long; all of it packed.
 */
final class Classes {
  static final Instant BEGIN = Instant.parse("2026-02-28T22:00:00Z");
  static final String CORE = "1, 2, 3";
  static final String ACCESS = "4, 5, 6, 7, 8";
  static final String OTHERS = "9, 10, 11";
  static final Retention RETENTION =
      new Retention(
          kept(7, 90, 396),
          Map.of(),
          Map.of("core", all(kept(30, 120, 500)), "access", all(kept(2, 10, 40))));

  /** All packed tables. */
  static final List<String> TABLES =
      List.of(
          "sample_pack_time",
          "sample_pack",
          "rollup_5m_pack_time",
          "rollup_5m_pack",
          "rollup_1h_pack_time",
          "rollup_1h_pack");

  private Classes() {}

  static Timeline begin(Running running) throws Exception {
    Timeline time = new Timeline(running, BEGIN, 11);
    role(time, "core", CORE);
    role(time, "access", ACCESS);
    role(time, "", OTHERS);
    time.keep(RETENTION);
    for (int minute = 0; minute < 300; minute += 5) {
      for (DeviceId device : time.devices) {
        float missing = minute % 20 == 0 ? Float.NaN : -0.0f;
        time.poll(device, (float) Math.sqrt(device.value() * 1_000 + minute), missing);
      }
      time.move(Duration.ofMinutes(5));
    }
    time.settle();
    time.rollUps.pass();
    time.upkeep().pass();
    return time;
  }

  static Kept kept(int raw, int fives, int hours) {
    return new Kept(Duration.ofDays(raw), Duration.ofDays(fives), Duration.ofDays(hours));
  }

  static Map<MetricGroup, Kept> all(Kept kept) {
    Map<MetricGroup, Kept> groups = new EnumMap<>(MetricGroup.class);
    for (MetricGroup group : MetricGroup.values()) {
      groups.put(group, kept);
    }
    return groups;
  }

  static void role(Timeline time, String role, String devices) {
    time.database.use(handle ->
        handle.execute("UPDATE device SET role = '" + role + "' WHERE id IN (" + devices + ")"));
  }

  /** Every octet of what is packed of some devices in a table. */
  static List<String> octets(Timeline time, String table, String devices) {
    return time.texts(
        "SELECT encode(record_send(p), 'hex') FROM %s p JOIN sample_layout l ON l.id = p.layout WHERE l.device IN (%s) ORDER BY 1"
            .formatted(table, devices));
  }

  static List<List<String>> octets(Timeline time, String devices) {
    return TABLES.stream().map(table -> octets(time, table, devices)).toList();
  }

  /** What is packed of some devices, by table of times. */
  static List<Long> layouts(Timeline time, String devices) {
    return List.of(
        layouts(time, "sample_pack_time", devices),
        layouts(time, "rollup_5m_pack_time", devices),
        layouts(time, "rollup_1h_pack_time", devices));
  }

  private static long layouts(Timeline time, String table, String devices) {
    return time.number(
        "SELECT count(*) FROM %s p JOIN sample_layout l ON l.id = p.layout WHERE l.device IN (%s)"
            .formatted(table, devices));
  }

  /** The charts of some devices, from samples, five minutes and hours. */
  static List<List<Bucket>> answers(Timeline time, int from, int to) {
    List<List<Bucket>> answers = new ArrayList<>();
    for (DeviceId device : time.devices.subList(from - 1, to)) {
      for (int points : new int[] {2, 24, 2_000}) {
        answers.add(time.buckets(device, "Gi0/1", BEGIN, Duration.ofHours(2), points));
        answers.add(time.buckets(device, "Gi0/2", BEGIN, Duration.ofHours(2), points));
      }
    }
    return answers;
  }

  /**
   * Copies some layouts that stay of February 28 (or February), as a process that is killed does.
   */
  static void copy(Timeline time, String kind, int layouts) {
    String sql =
        "SELECT series_thin_copy('%s', 2::smallint, '%s', true, '{access}', 0, %d)"
            .formatted(kind, kind.equals("rollup_1h") ? "2026-02-01" : "2026-02-28", layouts);
    time.database.useTransaction(handle -> handle.createQuery(sql).mapTo(Integer.class).findOne());
  }

  /** Tables beside the partitions, which nothing reads. */
  static long beside(Timeline time) {
    return time.number(
        "SELECT count(*) FROM pg_class WHERE relname LIKE 'thin\\_%' AND relkind = 'r'");
  }
}
