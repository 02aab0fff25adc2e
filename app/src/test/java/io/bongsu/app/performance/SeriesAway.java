package io.bongsu.app.performance;

import io.bongsu.model.StoreException;
import io.bongsu.model.series.SeriesQuery;
import java.util.List;
import java.util.OptionalDouble;

/** A database that does not answer. */
public final class SeriesAway implements SeriesQuery {
  @Override
  public List<Series> page(Page page) {
    throw new StoreException("away");
  }

  @Override
  public List<OptionalDouble> percentiles(Spans spans, double p) {
    throw new StoreException("away");
  }

  @Override
  public OptionalDouble volume(Span span) {
    throw new StoreException("away");
  }
}
