package io.bongsu.benchmarks.store;

import io.bongsu.benchmarks.store.Peers.Day;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/** A row for each sample in the same PostgreSQL, indexed by series and time. */
final class NarrowRows {
  private final Ground ground;
  private final LongToDoubleFunction cpu;
  private final PrintStream out;

  NarrowRows(Ground ground, LongToDoubleFunction cpu, PrintStream out) {
    this.ground = ground;
    this.cpu = cpu;
    this.out = out;
  }

  void run(List<Day> days) {
    double before = cpu.applyAsDouble(ground.postmaster());
    ground.database.use(handle -> {
      handle.execute(
          "CREATE TEMPORARY TABLE narrow (series integer, at timestamptz, value double precision)");
      handle.execute("CREATE INDEX narrow_index ON narrow (series, at)");
      days.forEach(day -> {
        for (int poll = 0; poll < day.frames().size(); poll += 60) {
          copy(handle, hour(day, poll));
        }
      });
      long bytes =
          handle
              .createQuery("SELECT pg_total_relation_size('narrow'::regclass)")
              .mapTo(Long.class)
              .one();
      long samples = days.stream().mapToLong(Day::samples).sum();
      double spent = cpu.applyAsDouble(ground.postmaster()) - before;
      out.printf(
          "Narrow rows in PostgreSQL (temporary table, no WAL): %.1f bytes per sample, CPU %.2f s per million%n",
          (double) bytes / samples, spent * 1e6 / samples);
      out.println("  one series, 24 h: " + asked(handle));
    });
  }

  private static Tries asked(Handle handle) {
    handle.execute("ANALYZE narrow");
    int series = series(0, Peers.ASKED, Metric.IF_IN_BPS);
    try {
      return Tries.of(() ->
          check(
              handle
                  .createQuery("SELECT value FROM narrow WHERE series = :series ORDER BY at")
                  .bind("series", series)
                  .mapTo(Double.class)
                  .list()
                  .size()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", stopped);
    }
  }

  private static void check(int values) {
    if (values != Peers.POLLS) {
      throw new IllegalStateException(values + " of " + Peers.POLLS + " values came");
    }
  }

  private static int series(int device, int port, Metric metric) {
    return (device * 1_000 + port) * 16 + MetricGroup.INTERFACE.metrics().indexOf(metric);
  }

  private static String hour(Day day, int first) {
    StringBuilder rows = new StringBuilder();
    for (int poll = first; poll < Math.min(first + 60, day.frames().size()); poll++) {
      for (int port = 0; port < day.ports().size(); port++) {
        for (Metric metric : MetricGroup.INTERFACE.metrics()) {
          rows.append(series(day.device(), port, metric))
              .append('\t')
              .append(day.frames().get(poll).at())
              .append('\t')
              .append(day.value(poll, port, metric))
              .append('\n');
        }
      }
    }
    return rows.toString();
  }

  private static void copy(Handle handle, String rows) {
    try {
      handle
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY narrow FROM STDIN", new StringReader(rows));
    } catch (SQLException failed) {
      throw new IllegalStateException("Narrow rows were refused", failed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
