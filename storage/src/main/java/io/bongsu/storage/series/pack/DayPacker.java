package io.bongsu.storage.series.pack;

import io.bongsu.model.StoreException;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SeriesStore.State;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.rows.Background;
import io.bongsu.storage.series.rows.CopyStream;
import io.bongsu.storage.series.rows.PackedDays;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.SeriesTable;
import io.bongsu.storage.series.rows.StoredFrame;
import io.bongsu.storage.series.rows.StoredRows;
import io.bongsu.storage.series.rows.StoredRows.Asked;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packs one day of one group: a few layouts in each transaction, each read back and compared before
 * it is committed; then the polled rows are dropped and the packed ones answer, in one transaction.
 * Wherever the process is killed, the next takes up after the last layout committed.
 */
final class DayPacker {
  private static final Logger LOG = LoggerFactory.getLogger(DayPacker.class);
  private static final int LAYOUTS_AT_ONCE = 4;
  private static final String COPY_TIMES =
      "COPY sample_pack_time (day, layout, metric_group, ms) FROM STDIN (FORMAT binary)";
  private static final String COPY_VALUES =
      "COPY sample_pack (day, layout, place, metric_group, v) FROM STDIN (FORMAT binary)";
  private static final String DELETE_POLLED =
      """
      DELETE FROM sample
      WHERE metric_group = :group AND layout = ANY (:layouts) AND at >= :from AND at < :to
      """;

  private final Database database;
  private final Background background;
  private final MetricGroup group;
  private final LocalDate day;

  DayPacker(Database database, Background background, MetricGroup group, LocalDate day) {
    this.database = database;
    this.background = background;
    this.group = group;
    this.day = day;
  }

  /** Goes on until the day is packed, or the process is to end. */
  void pack() {
    State state =
        database.inTransaction(handle -> {
          Partitions partitions = new Partitions();
          partitions.ensure(handle, SeriesTable.SAMPLE_PACK, group, day);
          partitions.ensure(handle, SeriesTable.SAMPLE_PACK_TIME, group, day);
          return PackingState.readOrBegin(handle, group, day);
        });
    if (state == State.COPYING) {
      copyAll();
    }
    if (state != State.DIFFERS && !background.isClosing()) {
      swap(state == State.PACKED);
    }
  }

  private void copyAll() {
    int after = database.with(handle -> PackingState.packedSoFar(handle, group, day));
    while (after >= 0 && !background.isClosing()) {
      int last = after;
      after =
          inTransaction(handle -> {
            List<Integer> layouts = StoredRows.layouts(handle, group, last, LAYOUTS_AT_ONCE);
            write(handle, read(handle, layouts, false));
            return layouts.isEmpty() ? -1 : layouts.getLast();
          });
      background.rest(after >= 0);
    }
  }

  /** Packs what came late, then lets the packed rows answer. */
  private void swap(boolean merging) {
    boolean swapped = false;
    while (!swapped && !background.isClosing()) {
      while (packLate(merging) && !background.isClosing()) {
        background.rest(true);
      }
      swapped =
          database.with(handle ->
              handle
                  .createQuery("SELECT sample_swap(:group::smallint, :day)")
                  .bind("group", group.number())
                  .bind("day", day)
                  .mapTo(Boolean.class)
                  .one());
    }
  }

  /** Packs some layouts anew; false when there are none. */
  private boolean packLate(boolean merging) {
    return inTransaction(handle -> {
      List<Integer> layouts = PackingState.takeLate(handle, group, day, LAYOUTS_AT_ONCE);
      List<PackedLayout> packed = read(handle, layouts, merging);
      delete(handle, "sample_pack", layouts);
      delete(handle, "sample_pack_time", layouts);
      write(handle, packed);
      if (merging) {
        deletePolled(handle, layouts);
      }
      return !layouts.isEmpty();
    });
  }

  private List<PackedLayout> read(Handle handle, List<Integer> layouts, boolean merging) {
    List<PackedLayout> packed = new ArrayList<>();
    StoredRows.LayoutTaker taker =
        (layout, frames) -> packed.add(PackedLayout.of(layout, day, frames));
    if (merging) {
      PackedDays.each(handle, asked(layouts), taker);
    } else {
      StoredRows.each(handle, asked(layouts), taker);
    }
    return packed;
  }

  private void write(Handle handle, List<PackedLayout> layouts) {
    if (layouts.isEmpty()) {
      return;
    }
    CopyStream times = new CopyStream();
    CopyStream values = new CopyStream();
    layouts.forEach(layout -> {
      layout.writeTimes(times);
      layout.writeValues(values);
    });
    times.send(handle, COPY_TIMES);
    values.send(handle, COPY_VALUES);
    compare(handle, layouts);
    PackingState.add(handle, group, day, layouts);
  }

  private void compare(Handle handle, List<PackedLayout> layouts) {
    List<Integer> numbers = layouts.stream().map(PackedLayout::layout).toList();
    Map<Integer, List<StoredFrame>> back =
        PackedDays.packed(handle, asked(numbers), day).stream()
            .collect(Collectors.groupingBy(StoredFrame::layout));
    for (PackedLayout layout : layouts) {
      if (!layout.equalsPacked(back.getOrDefault(layout.layout(), List.of()))) {
        throw new Differs(layout.layout());
      }
    }
  }

  private void delete(Handle handle, String table, List<Integer> layouts) {
    handle
        .createUpdate(
            "DELETE FROM "
                + table
                + " WHERE metric_group = :group AND day = :day AND layout = ANY (:layouts)")
        .bind("group", group.number())
        .bind("day", day)
        .bindArray("layouts", Integer.class, layouts)
        .execute();
  }

  private void deletePolled(Handle handle, List<Integer> layouts) {
    Asked asked = asked(layouts);
    handle
        .createUpdate(DELETE_POLLED)
        .bind("group", group.number())
        .bind("from", asked.from())
        .bind("to", asked.to())
        .bindArray("layouts", Integer.class, layouts)
        .execute();
  }

  private Asked asked(List<Integer> layouts) {
    Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Asked(group, layouts, from, to);
  }

  /** The swap is committed to the disk; what is before it need not wait for the disk each time. */
  private <T> T inTransaction(HandleCallback<T, SQLException> work) {
    try {
      return database.inTransaction(handle -> {
        handle.execute("SET LOCAL synchronous_commit = off");
        return work.withHandle(handle);
      });
    } catch (Differs differs) {
      database.useTransaction(handle -> PackingState.differs(handle, group, day));
      LOG.error(
          "The packed samples of {} of {} differ from the polled ones in layout {}; the day stays unpacked",
          group,
          day,
          differs.layout);
      throw new StoreException("Packed samples differ from polled ones", differs);
    }
  }

  private static final class Differs extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int layout;

    Differs(int layout) {
      super("layout " + layout);
      this.layout = layout;
    }
  }
}
