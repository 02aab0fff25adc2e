package io.bongsu.app.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.Role;
import io.bongsu.model.topology.LayoutStore.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlanTest {
  private static final byte[] DRAWING =
      ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 480'><script>alert(1)</script>"
              + "<rect width='640' height='480'/></svg>")
          .getBytes(UTF_8);
  private static final String SITE = "/api/v1/plans/site%3A%EB%B3%B8%EA%B4%80%2F3%EC%B8%B5";

  private final Rig rig = new Rig();
  private final Client operator = rig.as(Role.OPERATOR);

  @BeforeEach
  void makeASite() {
    rig.map.sites.put("본관/3층", new Position(0, 0, false));
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void aPlanIsCleanedKeptMovedServedAndRemoved() {
    JsonNode stored = operator.send("PUT", SITE, "image/svg+xml", DRAWING).json();
    assertThat(stored.get("width").asInt()).isEqualTo(640);
    assertThat(operator.send("PUT", SITE + "/place", "{\"x\":5,\"y\":-6,\"span\":700}").status())
        .isEqualTo(204);
    JsonNode plan = operator.get("/api/v1/plans").json().get("items").get(0);
    assertThat(plan.get("scope").asString()).isEqualTo("site:본관/3층");
    assertThat(plan.get("span").asDouble()).isEqualTo(700);
    Client.Answer picture = rig.as(Role.VIEWER).get(SITE + "?v=1");
    assertThat(picture.text()).contains("<rect").doesNotContain("alert");
    assertThat(picture.header("Content-Type")).isEqualTo("image/svg+xml");
    assertThat(picture.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
    assertThat(operator.send("DELETE", SITE, null).status()).isEqualTo(204);
    assertThat(operator.get(SITE).status()).isEqualTo(404);
  }

  @Test
  void anotherPictureStaysWhereTheOneBeforeWasPut() {
    operator.send("PUT", SITE, "image/svg+xml", DRAWING);
    operator.send("PUT", SITE + "/place", "{\"x\":5,\"y\":-6,\"span\":700}");
    JsonNode again = operator.send("PUT", SITE, "image/svg+xml", DRAWING).json();
    assertThat(again.get("x").asDouble()).isEqualTo(5);
    assertThat(again.get("span").asDouble()).isEqualTo(700);
  }

  @Test
  void whatIsNoPictureOrTooLargeOrForNoSiteIsRefused() {
    assertThat(operator.send("PUT", SITE, "image/png", "hello".getBytes(UTF_8)).text())
        .contains("PNG, JPEG or SVG");
    assertThat(operator.send("PUT", SITE, "image/png", new byte[8_000_001]).status())
        .isEqualTo(413);
    assertThat(
            operator.send("PUT", "/api/v1/plans/site%3ANowhere", "image/svg+xml", DRAWING).status())
        .isEqualTo(404);
    assertThat(operator.send("PUT", SITE + "/place", "{\"x\":0,\"y\":0,\"span\":0}").status())
        .isEqualTo(400);
    assertThat(operator.get("/api/v1/plans").json().get("items")).isEmpty();
  }
}
