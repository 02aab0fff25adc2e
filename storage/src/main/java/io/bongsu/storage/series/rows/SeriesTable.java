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
  /** Roll-ups of five minutes packed by series and day. */
  ROLLUP_5M_PACK,
  /** The times of packed roll-ups of five minutes. */
  ROLLUP_5M_PACK_TIME,
  /** Roll-ups of an hour. */
  ROLLUP_1H,
  /** Roll-ups of an hour packed by series and month. */
  ROLLUP_1H_PACK,
  /** The times of packed roll-ups of an hour. */
  ROLLUP_1H_PACK_TIME;

  /** Its name in SQL. */
  public String sql() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The table of rows of a resolution that are not packed. */
  public static SeriesTable of(Resolution resolution) {
    return switch (resolution) {
      case RAW -> SAMPLE;
      case FIVE_MINUTES -> ROLLUP_5M;
      case HOUR -> ROLLUP_1H;
    };
  }

  /** The table of packed series of a resolution. */
  public static SeriesTable packOf(Resolution resolution) {
    return switch (resolution) {
      case RAW -> SAMPLE_PACK;
      case FIVE_MINUTES -> ROLLUP_5M_PACK;
      case HOUR -> ROLLUP_1H_PACK;
    };
  }

  /** The table of the times of packed series of a resolution. */
  public static SeriesTable timesOf(Resolution resolution) {
    return switch (resolution) {
      case RAW -> SAMPLE_PACK_TIME;
      case FIVE_MINUTES -> ROLLUP_5M_PACK_TIME;
      case HOUR -> ROLLUP_1H_PACK_TIME;
    };
  }
}
