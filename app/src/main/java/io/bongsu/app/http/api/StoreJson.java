package io.bongsu.app.http.api;

import io.bongsu.model.series.SeriesStore.Packing;
import io.bongsu.model.series.SeriesStore.Role;
import io.bongsu.model.series.SeriesStore.Table;
import io.bongsu.model.series.SeriesStore.Usage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the samples take on disk, and what they will take. */
record StoreJson(
    double framesPerSecond,
    long bytes,
    long expectedBytes,
    @Nullable Long freeBytes,
    int partitions,
    List<TableJson> tables,
    List<PackingJson> packing,
    List<RoleJson> roles) {
  static StoreJson of(Usage usage) {
    return new StoreJson(
        usage.framesPerSecond(),
        usage.bytes(),
        usage.expectedBytes(),
        usage.freeBytes().isPresent() ? usage.freeBytes().getAsLong() : null,
        usage.tables().stream().mapToInt(Table::partitions).sum(),
        usage.tables().stream().map(TableJson::of).toList(),
        usage.packing().stream().map(PackingJson::of).toList(),
        usage.roles().stream().map(RoleJson::of).toList());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private record TableJson(
      String kind,
      String group,
      int partitions,
      long bytes,
      long bytesPerDay,
      long keptDays,
      long expectedBytes) {
    static TableJson of(Table table) {
      return new TableJson(
          word(table.kind()),
          word(table.group()),
          table.partitions(),
          table.bytes(),
          table.bytesPerDay(),
          table.kept().toDays(),
          table.expectedBytes());
    }
  }

  private record RoleJson(
      String role,
      long devices,
      long rawDays,
      long fiveMinuteDays,
      long hourDays,
      long expectedBytes) {
    static RoleJson of(Role role) {
      return new RoleJson(
          role.role(),
          role.devices(),
          role.raw().toDays(),
          role.fiveMinutes().toDays(),
          role.hour().toDays(),
          role.expectedBytes());
    }
  }

  private record PackingJson(
      String kind, String group, String day, String state, long layouts, long samples) {
    static PackingJson of(Packing packing) {
      return new PackingJson(
          word(packing.kind()),
          word(packing.group()),
          packing.day().toString(),
          word(packing.state()),
          packing.layouts(),
          packing.samples());
    }
  }
}
