package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DevicesTest {
  private final Rig rig = new Rig();
  private final Client admin = rig.as(Role.ADMIN);

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void aDeviceIsCreatedReadChangedAndForgotten() {
    JsonNode created =
        admin
            .send(
                "POST",
                "/api/v1/devices",
                "{\"address\":\"192.0.2.1\",\"name\":\"core-1\",\"site\":\"Seoul\",\"role\":\"Core\",\"tags\":[\"b\",\"a\"],\"snmpVersion\":\"2c\",\"community\":\"hidden\"}")
            .json();
    String one = "/api/v1/devices/" + created.get("id").asString();
    JsonNode read = admin.get(one).json();
    assertThat(read.get("name").asString()).isEqualTo("core-1");
    assertThat(read.get("role").asString()).isEqualTo("core");
    assertThat(read.get("tags").toString()).isEqualTo("[\"a\",\"b\"]");
    assertThat(read.get("snmp").get("kind").asString()).isEqualTo("own");
    assertThat(read.get("status").asString()).isEqualTo("unknown");
    assertThat(read.get("rttSeconds").isNull()).isTrue();
    JsonNode changed = admin.send("PATCH", one, "{\"site\":\"\",\"interval\":120}").json();
    assertThat(changed.get("site").asString()).isEmpty();
    assertThat(changed.get("intervalSeconds").asInt()).isEqualTo(120);
    assertThat(changed.get("snmp").get("kind").asString()).isEqualTo("own");
    assertThat(
            admin
                .send("PATCH", one, "{\"snmpVersion\":\"\"}")
                .json()
                .get("snmp")
                .get("kind")
                .asString())
        .isEqualTo("none");
    assertThat(admin.send("DELETE", one, null).status()).isEqualTo(204);
    assertThat(admin.get(one).status()).isEqualTo(404);
  }

  @Test
  void aTakenAddressIsAConflictAndAnUnknownCredentialIsNamed() {
    add("a", "192.0.2.1", "x");
    assertThat(admin.send("POST", "/api/v1/devices", "{\"address\":\"192.0.2.1\"}").status())
        .isEqualTo(409);
    assertThat(
            admin
                .send(
                    "POST",
                    "/api/v1/devices",
                    "{\"address\":\"192.0.2.2\",\"credential\":\"lost\"}")
                .text())
        .contains("no credential of the name \\\"lost\\\"");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeatInEveryOrder() {
    for (int i = 0; i < 23; i++) {
      add("dev-" + (i * 7 % 23), "192.0.2." + (i + 1), i % 2 == 0 ? "even" : "odd");
    }
    for (String sort : List.of("id", "name", "address", "site", "status")) {
      for (String order : List.of("asc", "desc")) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
          JsonNode page =
              admin.get("/api/v1/devices?limit=5&sort=" + sort + "&order=" + order + cursor).json();
          assertThat(page.get("total").asInt()).isEqualTo(23);
          page.get("items").forEach(item -> seen.add(item.get("id").asString()));
          JsonNode next = page.get("nextCursor");
          cursor = next.isNull() ? null : "&cursor=" + next.asString();
        } while (cursor != null);
        assertThat(seen).as(sort + " " + order).hasSize(23).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void theWorstComeFirstAndFiltersCombine() {
    add("fine", "192.0.2.1", "Seoul");
    add("broken", "192.0.2.2", "Seoul");
    add("broken-too", "192.0.2.3", "Busan");
    rig.devices.statuses.put(new DeviceId(1), DeviceStatus.UP);
    rig.devices.statuses.put(new DeviceId(2), DeviceStatus.DOWN);
    rig.devices.statuses.put(new DeviceId(3), DeviceStatus.UNREACHABLE);
    assertThat(names("sort=status")).containsExactly("broken", "broken-too", "fine");
    assertThat(names("status=down,unreachable&site=Busan")).containsExactly("broken-too");
    assertThat(names("q=192.0.2.2")).containsExactly("broken");
    JsonNode seoul = admin.get("/api/v1/sites").json().get("items").get(1);
    assertThat(seoul.get("worst").asString()).isEqualTo("down");
    assertThat(seoul.get("counts").get("up").asInt()).isEqualTo(1);
  }

  @Test
  void aListIsImportedAfterADryRunThatChangesNothing() {
    byte[] csv =
        "name,address,site\na,192.0.2.1,X\nb,not-an-address,X\n".getBytes(StandardCharsets.UTF_8);
    JsonNode dry = admin.send("POST", "/api/v1/imports?dryRun=true", "text/csv", csv).json();
    assertThat(dry.get("created").asInt()).isEqualTo(1);
    assertThat(dry.get("rejected").asInt()).isEqualTo(1);
    assertThat(dry.get("rows").get(1).get("line").asInt()).isEqualTo(3);
    assertThat(dry.get("rows").get(1).get("reason").asString()).isNotEmpty();
    assertThat(names("")).isEmpty();
    assertThat(admin.send("POST", "/api/v1/imports", "text/csv", csv).json().get("created").asInt())
        .isEqualTo(1);
    assertThat(
            admin.send("POST", "/api/v1/imports", "text/csv", csv).json().get("unchanged").asInt())
        .isEqualTo(1);
    assertThat(names("")).containsExactly("a");
  }

  @Test
  void jsonAndMultipartImportLikeCsv() {
    assertThat(
            admin
                .send(
                    "POST",
                    "/api/v1/imports",
                    "[{\"name\":\"j\",\"address\":\"192.0.2.9\",\"tags\":[\"x\",\"y\"]}]")
                .json()
                .get("created")
                .asInt())
        .isEqualTo(1);
    String form =
        "--b\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"l.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + "address\n"
            + "192.0.2.10\n\r\n"
            + "--b--\r\n";
    JsonNode report =
        admin
            .send(
                "POST",
                "/api/v1/imports",
                "multipart/form-data; boundary=b",
                form.getBytes(StandardCharsets.UTF_8))
            .json();
    assertThat(report.get("created").asInt()).isEqualTo(1);
    assertThat(names("")).containsExactly("j", "192.0.2.10");
  }

  @Test
  void anImportInTheBackgroundTellsItsProgress() throws Exception {
    byte[] csv = "address\n192.0.2.1\n".getBytes(StandardCharsets.UTF_8);
    Client.Answer started = admin.send("POST", "/api/v1/imports?background=true", "text/csv", csv);
    assertThat(started.status()).isEqualTo(202);
    String job = "/api/v1/imports/jobs/" + started.json().get("id").asString();
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (!admin.get(job).json().get("state").asString().equals("done")
        && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(admin.get(job).json().get("report").get("created").asInt()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoListIsRefusedWithASentence() {
    Client.Answer answer = admin.send("POST", "/api/v1/imports", "text/csv", new byte[0]);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).isNotEmpty();
  }

  @Test
  void exportsCarryNothingThatASpreadsheetWouldRun() {
    admin.send(
        "POST",
        "/api/v1/devices",
        "{\"address\":\"192.0.2.1\",\"name\":\"=HYPERLINK(1)\",\"site\":\"+a\",\"role\":\"@b\",\"parent\":\"-c\"}");
    String csv = admin.get("/api/v1/exports/devices.csv").text();
    assertThat(csv)
        .startsWith("\uFEFFname,address")
        .contains("'=HYPERLINK(1)", "'+a", "'@b", "'-c");
    assertThat(admin.get("/api/v1/exports/alarms.csv").text()).startsWith("\uFEFFid,severity");
  }

  @Test
  void aProbeReachesTheProber() {
    add("a", "192.0.2.1", "x");
    assertThat(rig.as(Role.OPERATOR).send("POST", "/api/v1/devices/1/probe", null).status())
        .isEqualTo(202);
    assertThat(rig.probed).containsExactly(new DeviceId(1));
  }

  private void add(String name, String address, String site) {
    Client.Answer answer =
        admin.send(
            "POST",
            "/api/v1/devices",
            "{\"name\":\"%s\",\"address\":\"%s\",\"site\":\"%s\"}".formatted(name, address, site));
    assertThat(answer.status()).isEqualTo(201);
  }

  private List<String> names(String query) {
    List<String> names = new ArrayList<>();
    admin
        .get("/api/v1/devices?" + query)
        .json()
        .get("items")
        .forEach(item -> names.add(item.get("name").asString()));
    return names;
  }
}
