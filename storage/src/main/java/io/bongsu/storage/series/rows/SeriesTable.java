package io.bongsu.storage.series.rows;

/** The partitioned tables that samples are kept in. */
public enum SeriesTable {
  /** As polled. */
  SAMPLE,
  /** Values packed by series and day. */
  SAMPLE_PACK,
  /** The times of packed values. */
  SAMPLE_PACK_TIME,
  /** Roll-ups of five minutes. */
  ROLLUP_5M,
  /** Roll-ups of an hour. */
  ROLLUP_1H;

  /** Its name in SQL. */
  public String sql() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The table of roll-ups of a resolution. */
  public static SeriesTable of(Resolution resolution) {
    return switch (resolution) {
      case RAW -> SAMPLE;
      case FIVE_MINUTES -> ROLLUP_5M;
      case HOUR -> ROLLUP_1H;
    };
  }
}
