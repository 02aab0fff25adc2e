package io.bongsu.app.http.api;

import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which alarms are asked for.
 *
 * @param device empty for all
 * @param severity empty for all
 */
record AlarmQuery(OpenState state, Optional<DeviceId> device, Set<Severity> severity)
    implements Predicate<Alarm> {
  static AlarmQuery of(Query query) {
    return new AlarmQuery(
        OpenState.of(query, "closed"), device(query), query.choices("severity", Words.SEVERITY));
  }

  @Override
  public boolean test(Alarm alarm) {
    return (device.isEmpty() || device.get().equals(alarm.key().device()))
        && (severity.isEmpty() || severity.contains(alarm.severity()));
  }

  /** Open ones come from memory, so that they are there when the database is not. */
  Page<Alarm> page(FaultParts faults, Page.Slice slice) {
    if (state == OpenState.OPEN) {
      List<Alarm> open = faults.engine().openAlarms().stream().filter(this).toList();
      Page<Alarm> page = Page.of(open, AlarmQuery::place, Comparator.reverseOrder(), slice);
      return new Page<>(page.items(), page.nextCursor(), null);
    }
    Boolean open = state == OpenState.ALL ? null : false;
    return Page.newestFirst(
        (below, limit) -> faults.store().alarms(open, below, limit),
        this,
        AlarmQuery::place,
        slice);
  }

  private static Cursor place(Alarm alarm) {
    return new Cursor("", alarm.id());
  }

  private static Optional<DeviceId> device(Query query) {
    String text = query.text("device");
    if (!text.isEmpty() && !text.matches("[1-9][0-9]{0,17}")) {
      throw Problem.bad("Parameter device must be the id of a device");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(new DeviceId(Long.parseLong(text)));
  }
}
