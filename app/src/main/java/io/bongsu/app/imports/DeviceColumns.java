package io.bongsu.app.imports;

import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.DeviceSpec.ForeignKey;
import io.bongsu.model.device.DeviceSpec.Polling;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.text.NetworkText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of one device onto a spec; device lists and the REST API share it. A column
 * that is absent keeps what the device had; an empty one clears a text, and keeps a secret.
 */
public final class DeviceColumns {
  /** Every column's name. */
  public static final List<String> NAMES =
      List.of(
          "name",
          "address",
          "port",
          "site",
          "role",
          "tags",
          "snmp_version",
          "community",
          "v3_user",
          "v3_auth",
          "v3_auth_key",
          "v3_priv",
          "v3_priv_key",
          "v3_context",
          "credential",
          "profile",
          "parent",
          "foreign_source",
          "foreign_id",
          "interval",
          "ping",
          "enabled");

  private final Map<String, String> columns;
  private final @Nullable DeviceSpec base;

  private DeviceColumns(Map<String, String> columns, @Nullable DeviceSpec base) {
    this.columns = columns;
    this.base = base;
  }

  /**
   * Makes a spec.
   *
   * @param columns values by column name
   * @param base the device as it is, null for a new one
   * @throws IllegalArgumentException with a sentence for the user about the first thing that is
   *     wrong
   */
  public static DeviceSpec read(Map<String, String> columns, @Nullable DeviceSpec base) {
    return new DeviceColumns(columns, base).spec();
  }

  private DeviceSpec spec() {
    IpAddress address = address();
    return new DeviceSpec(
        name(address),
        address,
        number("port", base == null ? 161 : base.port()),
        text("site", base == null ? "" : base.site()),
        text("role", base == null ? "" : base.role()).toLowerCase(Locale.ROOT),
        tags(),
        SnmpColumns.read(columns, base == null ? new SnmpAccess.None() : base.snmp()),
        text("profile", base == null ? "" : base.profile()),
        text("parent", base == null ? "" : base.parent()),
        source(),
        polling());
  }

  private IpAddress address() {
    String given = columns.get("address");
    if (given == null && base != null) {
      return base.address();
    }
    return IpAddress.parse(given == null ? "" : given);
  }

  private String name(IpAddress address) {
    String name = text("name", base == null ? "" : base.name());
    boolean followsAddress = base != null && name.equals(base.address().toString());
    return name.isEmpty() || followsAddress ? address.toString() : name;
  }

  private String text(String column, String otherwise) {
    String given = columns.get(column);
    return given == null ? otherwise : NetworkText.clean(given, 255);
  }

  private int number(String column, int otherwise) {
    String given = columns.getOrDefault(column, "").strip();
    if (given.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(given);
    } catch (NumberFormatException notWhole) {
      throw new IllegalArgumentException(
          "Column " + column + ": \"" + NetworkText.clean(given, 40) + "\" is not a whole number",
          notWhole);
    }
  }

  private SortedSet<String> tags() {
    if (!columns.containsKey("tags") && base != null) {
      return base.tags();
    }
    SortedSet<String> tags = new TreeSet<>();
    for (String tag : columns.getOrDefault("tags", "").split("[,;|]", -1)) {
      String clean = NetworkText.clean(tag, 64);
      if (!clean.isEmpty()) {
        tags.add(clean);
      }
    }
    return tags;
  }

  private @Nullable ForeignKey source() {
    ForeignKey now = base == null ? null : base.source();
    String source = text("foreign_source", now == null ? "" : now.source());
    String id = text("foreign_id", now == null ? "" : now.id());
    if (source.isEmpty() != id.isEmpty()) {
      throw new IllegalArgumentException("foreign_source and foreign_id go together: one is empty");
    }
    return source.isEmpty() ? now : new ForeignKey(source, id);
  }

  private Polling polling() {
    Polling now = base == null ? Polling.DEFAULT : base.polling();
    int seconds = number("interval", (int) now.interval().toSeconds());
    return new Polling(
        Duration.ofSeconds(seconds), yesNo("ping", now.ping()), yesNo("enabled", now.enabled()));
  }

  private boolean yesNo(String column, boolean otherwise) {
    String given = columns.getOrDefault(column, "").strip().toLowerCase(Locale.ROOT);
    return switch (given) {
      case "" -> otherwise;
      case "yes", "y", "true", "1", "on", "예" -> true;
      case "no", "n", "false", "0", "off", "아니오", "아니요" -> false;
      default ->
          throw new IllegalArgumentException(
              "Column " + column + ": \"" + NetworkText.clean(given, 40) + "\" is not yes or no");
    };
  }
}
