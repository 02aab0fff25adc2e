package io.bongsu.storage.memory;

import io.bongsu.model.access.AuditLog;
import java.util.ArrayList;
import java.util.List;

/** Who did what, in memory. */
public final class MemoryAuditLog implements AuditLog {
  private final List<Numbered> entries = new ArrayList<>();

  @Override
  public synchronized void append(Entry entry) {
    entries.add(new Numbered(entries.size() + 1L, entry));
  }

  @Override
  public synchronized List<Numbered> entries(long beforeId, int limit) {
    return entries.reversed().stream().filter(entry -> entry.id() < beforeId).limit(limit).toList();
  }
}
