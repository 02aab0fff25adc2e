package io.bongsu.storage.fault;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Acknowledgement;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.AlarmState;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.Severity;
import io.bongsu.model.fault.Turns;
import io.bongsu.storage.database.Columns;
import io.bongsu.storage.database.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Alarms to and from rows of the table. */
final class AlarmRows {
  private static final String REPLACE =
      """
      INSERT INTO alarm (id, device, object, condition, state, severity, text, opened_at, closed_at, close_reason,
        occurrences, ack_by, ack_at, ack_comment, incident, words, turns)
      VALUES (:id, :device, :object, :condition, :state, :severity, :text, :openedAt, :closedAt, :closeReason,
        :occurrences, :ackBy, :ackAt, :ackComment, :incident, :words::jsonb, :turns::jsonb)
      ON CONFLICT (id) DO UPDATE SET device = excluded.device, object = excluded.object, condition = excluded.condition,
        state = excluded.state, severity = excluded.severity, text = excluded.text, opened_at = excluded.opened_at,
        closed_at = excluded.closed_at, close_reason = excluded.close_reason, occurrences = excluded.occurrences,
        ack_by = excluded.ack_by, ack_at = excluded.ack_at, ack_comment = excluded.ack_comment,
        incident = excluded.incident, words = excluded.words, turns = excluded.turns
      """;

  private static final StoredJson JSON = new StoredJson();

  private AlarmRows() {}

  /** Replaces by id; each id at most once. */
  static void replace(Handle handle, Collection<Alarm> alarms) {
    if (!alarms.isEmpty()) {
      PreparedBatch batch = handle.prepareBatch(REPLACE);
      alarms.forEach(alarm -> add(batch, alarm));
      int[] _ = batch.execute();
    }
  }

  static Alarm read(ResultSet row, StatementContext context) throws SQLException {
    return new Alarm(
        row.getLong("id"),
        new AlarmKey(
            new DeviceId(row.getLong("device")),
            row.getString("object"),
            Condition.valueOf(row.getString("condition"))),
        AlarmState.valueOf(row.getString("state")),
        Severity.valueOf(row.getString("severity")),
        readWords(row),
        Columns.instant(row, "opened_at"),
        Columns.instantOrNull(row, "closed_at"),
        row.getString("close_reason"),
        row.getInt("occurrences"),
        readAcknowledgement(row),
        row.getLong("incident"),
        readTurns(row));
  }

  private static void add(PreparedBatch batch, Alarm alarm) {
    @Nullable Acknowledgement taken = alarm.acknowledgement();
    batch
        .bind("id", alarm.id())
        .bind("device", alarm.key().device().value())
        .bind("object", alarm.key().object())
        .bind("condition", alarm.key().condition().name())
        .bind("state", alarm.state().name())
        .bind("severity", alarm.severity().name())
        .bind("text", alarm.text().english())
        .bind("words", JSON.write(alarm.text()))
        .bind("openedAt", alarm.openedAt())
        .bind("closedAt", alarm.closedAt())
        .bind("closeReason", alarm.closeReason())
        .bind("occurrences", alarm.occurrences())
        .bind("ackBy", taken == null ? null : taken.by())
        .bind("ackAt", taken == null ? null : taken.at())
        .bind("ackComment", taken == null ? null : taken.comment())
        .bind("incident", alarm.incident())
        .bind("turns", JSON.write(alarm.turns()))
        .add();
  }

  private static Turns readTurns(ResultSet row) throws SQLException {
    @Nullable String turns = row.getString("turns");
    return turns == null ? Turns.NONE : JSON.read(turns, Turns.class);
  }

  private static Reason readWords(ResultSet row) throws SQLException {
    @Nullable String words = row.getString("words");
    return words == null ? Reason.plain(row.getString("text")) : JSON.read(words, Reason.class);
  }

  private static @Nullable Acknowledgement readAcknowledgement(ResultSet row) throws SQLException {
    @Nullable String by = row.getString("ack_by");
    return by == null
        ? null
        : new Acknowledgement(by, Columns.instant(row, "ack_at"), row.getString("ack_comment"));
  }
}
