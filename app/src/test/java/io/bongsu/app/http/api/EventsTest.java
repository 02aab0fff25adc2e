package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventsTest {
  private final Rig rig = new Rig();

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void aStatusChangeReachesTheBrowserAfterTheGreeting() throws Exception {
    try (Stream stream = open("")) {
      assertThat(stream.next()).startsWith("event: hello\ndata: {\"at\":");
      rig.feed.start();
      rig.feed.statusChanged(new DeviceId(7), DeviceStatus.UP, Reason.NONE, Instant.EPOCH);
      rig.feed.statusChanged(
          new DeviceId(7), DeviceStatus.DOWN, Reason.plain("3 of 3 lost"), Instant.EPOCH);
      String event = stream.next();
      assertThat(event)
          .contains(
              "event: status\n",
              "{\"id\":\"7\",\"status\":\"down\",\"reason\":\"3 of 3 lost\",\"reasonWords\":null}")
          .doesNotContain("\"up\"");
      assertThat(event).startsWith("id: ");
    }
  }

  @Test
  void whoComesBackGetsWhatWasMissed() throws Exception {
    String seen;
    try (Stream stream = open("")) {
      stream.next();
      rig.hub.publish("alarm", "{\"n\":1}");
      seen = stream.next().lines().findFirst().orElseThrow().substring(4);
    }
    rig.hub.publish("alarm", "{\"n\":2}");
    try (Stream stream = open(seen)) {
      stream.next();
      assertThat(stream.next()).contains("{\"n\":2}");
    }
  }

  @Test
  void whoWasAwayTooLongIsToldToReadAnew() throws Exception {
    try (Stream stream = open("otherrun-5")) {
      stream.next();
      assertThat(stream.next()).startsWith("event: reset\ndata: {\"at\":");
    }
  }

  @Test
  void aStreamEndsWhenItsSessionDoesAndTellsNothingMore() throws Exception {
    Client client = rig.anonymous().logIn("viewer", Rig.PASSWORD);
    try (Stream stream = open(client, "")) {
      stream.next();
      client.send("DELETE", "/api/v1/session", null);
      rig.hub.publish("alarm", "{}");
      assertThat(stream.next()).isEmpty();
    }
  }

  @Test
  void theMapIsWatchedForWhatAPersonWouldSee() throws Exception {
    rig.feed.look();
    rig.map.version = "2";
    try (Stream stream = open("")) {
      stream.next();
      rig.feed.look();
      assertThat(stream.next()).contains("event: topology", "\"version\":\"2\"");
    }
  }

  private Stream open(String lastEventId) throws Exception {
    return open(rig.as(Role.VIEWER), lastEventId);
  }

  private static Stream open(Client client, String lastEventId) throws Exception {
    HttpResponse<InputStream> response =
        Client.http()
            .send(
                client
                    .with("Last-Event-ID", lastEventId)
                    .request("/api/v1/events")
                    .timeout(Duration.ofSeconds(20))
                    .build(),
                BodyHandlers.ofInputStream());
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return new Stream(response.body());
  }

  private static final class Stream implements AutoCloseable {
    private final BufferedReader lines;

    Stream(InputStream body) {
      lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The next event; empty at the end. */
    String next() throws IOException {
      StringBuilder event = new StringBuilder();
      for (String line = lines.readLine();
          line != null && !line.isEmpty();
          line = lines.readLine()) {
        event.append(line).append('\n');
      }
      return event.toString();
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
