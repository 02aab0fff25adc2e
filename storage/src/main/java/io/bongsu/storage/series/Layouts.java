package io.bongsu.storage.series;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the layouts in use. Used by the writer's thread only; what a transaction learnt is
 * forgotten when it fails.
 */
final class Layouts {
  /**
   * Writes nothing for a device that is gone; touches the row so that RETURNING gives the number in
   * both cases.
   */
  private static final String ENSURE =
      """
      INSERT INTO sample_layout (device, metric_group, fingerprint, instances)
      SELECT id, :group, :fingerprint, :instances FROM device WHERE id = :device
      ON CONFLICT (device, metric_group, fingerprint) DO UPDATE SET fingerprint = excluded.fingerprint
      RETURNING id, device, metric_group
      """;

  private final Map<Series, Known> known = new HashMap<>();

  /**
   * The layout's number, made where a series changed its instances inside a batch; null: the device
   * is gone.
   */
  @Nullable Integer numberOrMake(Handle handle, QueuedFrame queued) {
    Integer number = number(queued);
    if (number == null) {
      ensure(handle, List.of(queued));
      number = number(queued);
    }
    return number;
  }

  private @Nullable Integer number(QueuedFrame queued) {
    Known last = known.get(Series.of(queued));
    return last != null && last.instances().equals(queued.frame().instances())
        ? last.number()
        : null;
  }

  /**
   * Finds or makes the numbers of all frames that have none; at most one new layout per series and
   * call.
   */
  void ensure(Handle handle, List<QueuedFrame> frames) {
    Map<Series, List<String>> missing = new LinkedHashMap<>();
    for (QueuedFrame queued : frames) {
      if (number(queued) == null) {
        missing.put(Series.of(queued), queued.frame().instances());
      }
    }
    if (!missing.isEmpty()) {
      write(handle, missing);
    }
  }

  void forget() {
    known.clear();
  }

  private void write(Handle handle, Map<Series, List<String>> missing) {
    PreparedBatch batch = handle.prepareBatch(ENSURE);
    missing.forEach((series, instances) ->
        batch
            .bind("group", series.group().number())
            .bind("fingerprint", fingerprint(instances))
            .bind("instances", instances.toArray(String[]::new))
            .bind("device", series.device().value())
            .add());
    Map<Long, Integer> numbers = new HashMap<>();
    batch
        .executePreparedBatch("id", "device", "metric_group")
        .map((row, _) ->
            Map.entry(row.getLong("device") * 16 + row.getInt("metric_group"), row.getInt("id")))
        .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
    missing.forEach((series, instances) -> {
      Integer number = numbers.get(series.device().value() * 16 + series.group().number());
      if (number != null) {
        known.put(series, new Known(instances, number));
      }
    });
  }

  private static UUID fingerprint(List<String> instances) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String instance : instances) {
        byte[] text = instance.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(text.length).array());
        digest.update(text);
      }
      ByteBuffer hash = ByteBuffer.wrap(digest.digest());
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Series(DeviceId device, MetricGroup group) {
    static Series of(QueuedFrame queued) {
      return new Series(queued.device(), queued.frame().group());
    }
  }

  private record Known(List<String> instances, int number) {}
}
