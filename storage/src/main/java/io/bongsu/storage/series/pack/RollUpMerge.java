package io.bongsu.storage.series.pack;

import io.bongsu.storage.series.pack.LateRows.Late;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What becomes of roll-ups that are written into a period that is over. */
public final class RollUpMerge {
  private static final int LAYOUTS_AT_ONCE = 4;

  private RollUpMerge() {}

  /**
   * Keeps the period from being packed or dropped until the transaction ends; to be called before
   * the rows are written.
   */
  public static void hold(Handle handle, Period period) {
    handle.execute("LOCK TABLE ONLY " + period.table().sql() + " IN ROW EXCLUSIVE MODE");
  }

  /**
   * Rows of some layouts were written: where the period is packed, they take the place of what is
   * packed of their times, or else they are noted for packing; in the transaction that writes them.
   */
  public static void take(Handle handle, Period period, List<Integer> layouts) {
    if (!PackingState.isPacked(handle, period)) {
      LateRows.note(handle, layouts.stream().map(layout -> new Late(period, layout)).toList());
      return;
    }
    PackTables tables = new PackTables(period);
    for (int i = 0; i < layouts.size(); i += LAYOUTS_AT_ONCE) {
      List<Integer> some = layouts.subList(i, Math.min(layouts.size(), i + LAYOUTS_AT_ONCE));
      tables.replace(handle, some);
      tables.deleteRows(handle, some);
    }
  }
}
