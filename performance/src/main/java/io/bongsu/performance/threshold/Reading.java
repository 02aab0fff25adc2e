package io.bongsu.performance.threshold;

/** What a threshold says of an instance now. NODATA never opens and never clears anything. */
public enum Reading {
  OK,
  BAD,
  NODATA
}
