package io.bongsu.app.http.api;

import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.snmp.SnmpCredential;
import java.util.Locale;

/** How an agent is spoken to; never with a secret. */
record SnmpJson(
    String kind, String version, String credential, String user, String auth, String priv) {
  static SnmpJson of(SnmpAccess access) {
    return switch (access) {
      case SnmpAccess.None() -> new SnmpJson("none", "", "", "", "", "");
      case SnmpAccess.Shared(String name) -> new SnmpJson("shared", "", name, "", "", "");
      case SnmpAccess.Own(SnmpCredential credential) -> of("own", "", credential);
    };
  }

  static SnmpJson of(String kind, String name, SnmpCredential credential) {
    return switch (credential) {
      case SnmpCredential.Community community ->
          new SnmpJson(kind, community.version().label(), name, "", "", "");
      case SnmpCredential.User user ->
          new SnmpJson(
              kind, "3", name, user.user(), lower(user.auth().name()), lower(user.priv().name()));
    };
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
