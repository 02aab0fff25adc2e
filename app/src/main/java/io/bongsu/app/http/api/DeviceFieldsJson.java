package io.bongsu.app.http.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an admin says of a device; null: not said. */
record DeviceFieldsJson(
    @Nullable String name,
    @Nullable String address,
    @Nullable Integer port,
    @Nullable String site,
    @Nullable String role,
    @Nullable List<String> tags,
    @Nullable String snmpVersion,
    @Nullable String community,
    @Nullable String v3User,
    @Nullable String v3Auth,
    @Nullable String v3AuthKey,
    @Nullable String v3Priv,
    @Nullable String v3PrivKey,
    @Nullable String v3Context,
    @Nullable String credential,
    @Nullable String profile,
    @Nullable String parent,
    @Nullable Integer interval,
    @Nullable Boolean ping,
    @Nullable Boolean enabled) {
  private static final Set<String> SECRET = Set.of("community", "v3_auth_key", "v3_priv_key");

  /** The same as columns of a device list. */
  Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    put(columns, "name", name);
    put(columns, "address", address);
    put(columns, "port", port);
    put(columns, "site", site);
    put(columns, "role", role);
    put(columns, "tags", tags == null ? null : String.join(",", tags));
    put(columns, "snmp_version", "".equals(snmpVersion) ? "none" : snmpVersion);
    put(columns, "community", community);
    put(columns, "v3_user", v3User);
    put(columns, "v3_auth", v3Auth);
    put(columns, "v3_auth_key", v3AuthKey);
    put(columns, "v3_priv", v3Priv);
    put(columns, "v3_priv_key", v3PrivKey);
    put(columns, "v3_context", v3Context);
    put(columns, "credential", credential);
    put(columns, "profile", profile);
    put(columns, "parent", parent);
    put(columns, "interval", interval);
    put(columns, "ping", ping);
    put(columns, "enabled", enabled);
    return columns;
  }

  /** For the audit log, without secrets. */
  String told() {
    Map<String, String> columns = new LinkedHashMap<>(columns());
    for (String column : new TreeSet<>(SECRET)) {
      columns.computeIfPresent(column, (_, _) -> "•••");
    }
    return columns.toString();
  }

  private static void put(Map<String, String> columns, String name, @Nullable Object value) {
    if (value != null) {
      columns.put(name, value.toString());
    }
  }
}
