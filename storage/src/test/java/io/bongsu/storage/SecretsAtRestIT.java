package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceChange.Create;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.snmp.Secret;
import io.bongsu.storage.SharedPostgres.Running;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class SecretsAtRestIT {
  private static final String CANARY = "canary-";

  private final Running running;
  private final Storage storage;

  SecretsAtRestIT(Running running) {
    this.running = running;
    this.storage = running.storage;
  }

  @Test
  void noFileOfTheServerHoldsASecretInPlainText() throws IOException, SQLException {
    storeSecretsOfEveryKind();
    storage
        .layouts()
        .save(
            "sites",
            java.util.Map.of(
                "visible-marker", new io.bongsu.model.topology.LayoutStore.Position(1, 2, false)));
    checkpoint();
    assertThat(filesHolding("visible-marker")).as("the scan finds what is there").isNotEmpty();
    assertThat(filesHolding(CANARY)).isEmpty();
  }

  @Test
  void noColumnHoldsASecretInPlainText() {
    storeSecretsOfEveryKind();
    for (String table : List.of("device", "credential", "channel")) {
      List<String> rows =
          running
              .storage
              .database()
              .with(handle ->
                  handle
                      .createQuery("SELECT t::text FROM " + table + " t")
                      .mapTo(String.class)
                      .list());
      assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(CANARY));
    }
  }

  private void storeSecretsOfEveryKind() {
    storage.devices().apply(List.of(new Create(Specs.with(new SnmpAccess.Own(Specs.USER)))));
    storage.credentials().put("branch", Specs.COMMUNITY);
    storage
        .channels()
        .save(new Channel(0, "hook", new Channel.Webhook("https://h.example/canary-url"), true));
    var mail =
        new Channel.Smtp("h", 25, "none", "u", new Secret("canary-mail"), "a@b", List.of("c@d"));
    storage.channels().save(new Channel(0, "mail", mail, true));
  }

  private void checkpoint() throws SQLException {
    try (Connection owner = running.owner();
        Statement statement = owner.createStatement()) {
      statement.execute("CHECKPOINT");
    }
  }

  /** Tables, indexes, write-ahead log and server log alike. */
  private List<Path> filesHolding(String text) throws IOException {
    try (Stream<Path> walk = Files.walk(running.data)) {
      return walk.filter(path -> !path.toString().contains("postgres-programs"))
          .filter(Files::isRegularFile)
          .filter(path -> holds(path, text))
          .toList();
    }
  }

  private static boolean holds(Path path, String text) {
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException vanished) {
      return false;
    }
  }
}
