package io.bongsu.fault.condition;

/** What a condition says of its object now. NODATA never opens and never clears an alarm. */
public enum Verdict {
  OK,
  BAD,
  NODATA
}
