package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.imports.SnmpColumns;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.text.NetworkText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Credentials that many devices share; secrets go in and never come out. */
final class CredentialResource implements Resource {
  private static final String PATH = "/api/v1/credentials";

  private final NetworkParts network;

  CredentialResource(NetworkParts network) {
    this.network = network;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(PATH, Role.ADMIN, this::list);
    routes.change("PUT", PATH + "/{name}").by(Role.ADMIN, "credential.put", this::put);
    routes.change("DELETE", PATH + "/{name}").by(Role.ADMIN, "credential.delete", this::remove);
  }

  private void list(Exchange exchange) {
    exchange.json(
        new Page.All<>(
            network.credentials().all().entrySet().stream()
                .map(entry -> json(entry.getKey(), entry.getValue()))
                .toList()));
  }

  private void put(Exchange exchange) {
    String name = exchange.path("name");
    if (name.length() > 100 || !name.equals(NetworkText.clean(name))) {
      throw Problem.bad("The name of a credential has 1 to 100 characters, none of them invisible");
    }
    Map<String, String> columns = exchange.body().json(NewCredentialJson.class).columns();
    SnmpAccess access =
        Problem.onComplaint(400, () -> SnmpColumns.read(columns, new SnmpAccess.None()));
    if (!(access instanceof SnmpAccess.Own(SnmpCredential credential))) {
      throw Problem.bad("A credential needs a version: 1, 2c or 3");
    }
    network.credentials().put(name, credential);
    exchange.note(name, "version " + credential.version().label());
    exchange.json(json(name, credential));
  }

  private void remove(Exchange exchange) {
    String name = exchange.path("name");
    if (network.credentials().find(name).isEmpty()) {
      throw Problem.absent("There is no credential of this name");
    }
    long users = users(name);
    if (users > 0) {
      throw Problem.conflict(users + " devices use this credential: give them another first");
    }
    network.credentials().remove(name);
    exchange.nothing(204);
  }

  private CredentialJson json(String name, SnmpCredential credential) {
    SnmpJson told = SnmpJson.of("shared", name, credential);
    return new CredentialJson(
        name, told.version(), told.user(), told.auth(), told.priv(), users(name));
  }

  private long users(String name) {
    SnmpAccess shared = new SnmpAccess.Shared(name);
    return network.devices().all().stream()
        .filter(view -> view.device().spec().snmp().equals(shared))
        .count();
  }

  private record CredentialJson(
      String name, String version, String user, String auth, String priv, long devices) {}

  private record NewCredentialJson(
      String version,
      @Nullable String community,
      @Nullable String v3User,
      @Nullable String v3Auth,
      @Nullable String v3AuthKey,
      @Nullable String v3Priv,
      @Nullable String v3PrivKey,
      @Nullable String v3Context) {
    Map<String, String> columns() {
      Map<String, String> columns = new LinkedHashMap<>();
      columns.put("snmp_version", version);
      put(columns, "community", community);
      put(columns, "v3_user", v3User);
      put(columns, "v3_auth", v3Auth);
      put(columns, "v3_auth_key", v3AuthKey);
      put(columns, "v3_priv", v3Priv);
      put(columns, "v3_priv_key", v3PrivKey);
      put(columns, "v3_context", v3Context);
      return columns;
    }

    private static void put(Map<String, String> columns, String name, @Nullable String value) {
      if (value != null) {
        columns.put(name, value);
      }
    }
  }
}
