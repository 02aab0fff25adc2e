package io.bongsu.app.imports;

import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.snmp.SnmpCredential;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What differs between two specs, in the words of the columns. */
final class SpecDiff {
  private SpecDiff() {}

  static List<ImportReport.Diff> between(DeviceSpec old, DeviceSpec now) {
    List<ImportReport.Diff> changes = new ArrayList<>();
    Map<String, String> before = fields(old);
    fields(now)
        .forEach((field, value) -> {
          String was = Objects.requireNonNullElse(before.get(field), "");
          if (!was.equals(value)) {
            changes.add(new ImportReport.Diff(field, was, value));
          }
        });
    if (changes.isEmpty() && !old.snmp().equals(now.snmp())) {
      changes.add(new ImportReport.Diff("secret", "•••", "••• (new)"));
    }
    return changes;
  }

  private static Map<String, String> fields(DeviceSpec spec) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", spec.name());
    fields.put("address", spec.address().toString());
    fields.put("port", Integer.toString(spec.port()));
    fields.put("site", spec.site());
    fields.put("role", spec.role());
    fields.put("tags", String.join(";", spec.tags()));
    fields.putAll(access(spec.snmp()));
    fields.put("profile", spec.profile());
    fields.put("parent", spec.parent());
    fields.put("foreign_source", spec.source() == null ? "" : spec.source().source());
    fields.put("foreign_id", spec.source() == null ? "" : spec.source().id());
    fields.put("interval", Long.toString(spec.polling().interval().toSeconds()));
    fields.put("ping", spec.polling().ping() ? "yes" : "no");
    fields.put("enabled", spec.polling().enabled() ? "yes" : "no");
    return fields;
  }

  private static Map<String, String> access(SnmpAccess access) {
    return switch (access) {
      case SnmpAccess.None _ -> access("", "", "", "", "");
      case SnmpAccess.Shared(String name) -> access("", name, "", "", "");
      case SnmpAccess.Own(SnmpCredential.Community own) ->
          access(own.version().label(), "", "", "", "");
      case SnmpAccess.Own(SnmpCredential.User own) ->
          access("3", "", own.user(), own.auth().name(), own.priv().name());
    };
  }

  private static Map<String, String> access(
      String version, String credential, String user, String auth, String priv) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("snmp_version", version);
    fields.put("credential", credential);
    fields.put("v3_user", user);
    fields.put("v3_auth", auth);
    fields.put("v3_priv", priv);
    return fields;
  }
}
