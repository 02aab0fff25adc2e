package io.bongsu.app.imports;

import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the columns that say how an agent is spoken to, onto what was said before. */
public final class SnmpColumns {
  private static final List<String> OWN =
      List.of(
          "snmp_version",
          "community",
          "v3_user",
          "v3_auth",
          "v3_auth_key",
          "v3_priv",
          "v3_priv_key",
          "v3_context");

  private final Map<String, String> values;

  private SnmpColumns(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Makes an access; {@code snmp_version} "none" takes it away.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static SnmpAccess read(Map<String, String> columns, SnmpAccess base) {
    String shared = columns.getOrDefault("credential", "").strip();
    if (!shared.isEmpty()) {
      return new SnmpAccess.Shared(shared);
    }
    String version = columns.getOrDefault("snmp_version", "").strip().toLowerCase(Locale.ROOT);
    if (version.equals("none")) {
      return new SnmpAccess.None();
    }
    if (OWN.stream().allMatch(column -> columns.getOrDefault(column, "").isBlank())) {
      return base;
    }
    return new SnmpAccess.Own(credential(columns, base));
  }

  private static SnmpCredential credential(Map<String, String> columns, SnmpAccess base) {
    Map<String, String> merged = new LinkedHashMap<>(before(base));
    if (columns.getOrDefault("snmp_version", "").isBlank()) {
      versionOf(columns, merged);
    }
    for (String column : OWN) {
      String given = columns.getOrDefault(column, "");
      if (!given.isBlank()) {
        merged.put(column, given.strip());
      }
    }
    return new SnmpColumns(merged).credential();
  }

  /** Without a version, a community means 2c (or stays 1) and anything of v3 means 3. */
  private static void versionOf(Map<String, String> columns, Map<String, String> merged) {
    if (OWN.stream()
        .anyMatch(name -> name.startsWith("v3_") && !columns.getOrDefault(name, "").isBlank())) {
      merged.put("snmp_version", "3");
    } else if (!columns.getOrDefault("community", "").isBlank()) {
      merged.merge("snmp_version", "2c", (old, wanted) -> old.equals("1") ? old : wanted);
    }
  }

  private static Map<String, String> before(SnmpAccess base) {
    return switch (base) {
      case SnmpAccess.Own(SnmpCredential.Community(SnmpVersion version, Secret community)) ->
          Map.of("snmp_version", version.label(), "community", community.reveal());
      case SnmpAccess.Own(SnmpCredential.User user) ->
          Map.of(
              "snmp_version", "3",
              "v3_user", user.user(),
              "v3_auth", user.auth().name(),
              "v3_auth_key", user.authKey().reveal(),
              "v3_priv", privName(user.priv()),
              "v3_priv_key", user.privKey().reveal(),
              "v3_context", user.context());
      case SnmpAccess.None _, SnmpAccess.Shared _ -> Map.of();
    };
  }

  private static String privName(PrivProtocol priv) {
    return priv == PrivProtocol.TRIPLE_DES ? "3DES" : priv.name();
  }

  private SnmpCredential credential() {
    SnmpVersion version = SnmpVersion.parse(value("snmp_version", "3"));
    return version == SnmpVersion.V3 ? user() : community(version);
  }

  private SnmpCredential community(SnmpVersion version) {
    String community = value("community", "");
    if (community.isEmpty()) {
      throw new IllegalArgumentException(
          "SNMP version " + version.label() + " needs a community or the name of a credential");
    }
    return new SnmpCredential.Community(version, new Secret(community));
  }

  private SnmpCredential user() {
    AuthProtocol auth =
        AuthProtocol.parse(value("v3_auth", value("v3_auth_key", "").isEmpty() ? "" : "SHA"));
    PrivProtocol priv =
        PrivProtocol.parse(value("v3_priv", value("v3_priv_key", "").isEmpty() ? "" : "AES"));
    return new SnmpCredential.User(
        value("v3_user", ""),
        auth,
        new Secret(auth == AuthProtocol.NONE ? "" : value("v3_auth_key", "")),
        priv,
        new Secret(priv == PrivProtocol.NONE ? "" : value("v3_priv_key", "")),
        value("v3_context", ""));
  }

  private String value(String column, String otherwise) {
    return values.getOrDefault(column, otherwise);
  }
}
