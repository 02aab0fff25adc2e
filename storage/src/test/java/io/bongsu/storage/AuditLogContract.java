package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.AuditLog;
import io.bongsu.model.access.AuditLog.Entry;
import io.bongsu.model.access.AuditLog.Numbered;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} does. */
abstract class AuditLogContract {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00.123456Z");

  abstract AuditLog store();

  @Test
  void entriesComeBackNewestFirstAndPageByPage() {
    for (int i = 0; i < 5; i++) {
      store().append(entry("object " + i));
    }
    List<Numbered> first = store().entries(Long.MAX_VALUE, 3);
    assertThat(first)
        .extracting(entry -> entry.entry().object())
        .containsExactly("object 4", "object 3", "object 2");
    assertThat(first.getFirst().entry()).isEqualTo(entry("object 4"));
    List<Numbered> second = store().entries(first.getLast().id(), 2);
    assertThat(second)
        .extracting(entry -> entry.entry().object())
        .containsExactly("object 1", "object 0");
  }

  private static Entry entry(String object) {
    return new Entry(NOW, "kim", "192.0.2.9", "device.update", object, "community ••• -> •••");
  }
}
