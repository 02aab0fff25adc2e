package io.bongsu.storage.device;

import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.storage.database.StoredJson;
import io.bongsu.storage.secret.SecretBox;
import io.bongsu.storage.secret.SecretBox.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An SNMP credential as the JSON that is sealed; its plain form exists only between here and the
 * wire.
 */
final class CredentialJson {
  private final SecretBox box;
  private final StoredJson json = new StoredJson();

  CredentialJson(SecretBox box) {
    this.box = box;
  }

  byte[] seal(Place place, SnmpCredential credential) {
    Form form =
        switch (credential) {
          case SnmpCredential.Community(SnmpVersion version, Secret community) ->
              new Form(
                  version,
                  community.reveal(),
                  "",
                  AuthProtocol.NONE,
                  "",
                  PrivProtocol.NONE,
                  "",
                  "");
          case SnmpCredential.User(
                  String user,
                  AuthProtocol auth,
                  Secret authKey,
                  PrivProtocol priv,
                  Secret privKey,
                  String context) ->
              new Form(
                  SnmpVersion.V3,
                  "",
                  user,
                  auth,
                  authKey.reveal(),
                  priv,
                  privKey.reveal(),
                  context);
        };
    return box.seal(place, json.write(form));
  }

  SnmpCredential unseal(Place place, byte[] sealed) {
    Form form = json.read(box.unseal(place, sealed), Form.class);
    return form.version() == SnmpVersion.V3
        ? new SnmpCredential.User(
            form.user(),
            form.auth(),
            new Secret(form.authKey()),
            form.priv(),
            new Secret(form.privKey()),
            Objects.requireNonNullElse(form.context(), ""))
        : new SnmpCredential.Community(form.version(), new Secret(form.community()));
  }

  /** A context is null in what was sealed before there were any. */
  private record Form(
      SnmpVersion version,
      String community,
      String user,
      AuthProtocol auth,
      String authKey,
      PrivProtocol priv,
      String privKey,
      @Nullable String context) {}
}
