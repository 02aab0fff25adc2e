package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PerformanceTest {
  private final Rig rig = new Rig();
  private final Ports ports = new Ports(rig);
  private final Client viewer = rig.as(Role.VIEWER);
  private final Instant now = rig.now.get();

  @AfterEach
  void stop() {
    rig.close();
  }

  private JsonNode get(String path) {
    Client.Answer answer = viewer.get("/api/v1" + path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private void refused(String path, String sentence) {
    Client.Answer answer = viewer.get("/api/v1" + path);
    assertThat(answer.status()).as(path).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).contains(sentence);
  }

  @Test
  void aSeriesComesWithItsPercentileAndYesterday() {
    DeviceId core = ports.device("core", "192.0.2.1", "seoul", "uplink");
    ports.traffic(core, now.minus(Duration.ofHours(25)), now, i -> i < 12 ? 7 : i);
    String asked = "/series?device=1&metric=ifInBps&instance=p1&maxPoints=12";

    JsonNode plain = get(asked);
    JsonNode rich = get(asked + "&percentile=50&compare=day");

    assertThat(plain.get("step").asInt()).isEqualTo(300);
    assertThat(plain.get("percentile").isNull()).isTrue();
    assertThat(plain.get("compare").isNull()).isTrue();
    assertThat(rich.get("buckets")).isEqualTo(plain.get("buckets")).hasSize(12);
    assertThat(rich.get("percentile").get("value").asInt()).isEqualTo(293);
    assertThat(rich.get("compare").get("shift").asInt()).isEqualTo(86_400);
    assertThat(rich.get("compare").get("buckets").get(0).get(0))
        .isEqualTo(rich.get("buckets").get(0).get(0));
    assertThat(rich.get("compare").get("buckets").get(0).get(2).asInt()).isEqualTo(7);
  }

  @Test
  void aBaselineSaysWhyItDoesNotSpeakYet() {
    ports.device("core", "192.0.2.1", "seoul", "uplink");

    JsonNode baseline =
        get("/series?device=1&metric=ifInBps&instance=p1&baseline=true").get("baseline");

    assertThat(baseline.get("ready").asBoolean()).isFalse();
    assertThat(baseline.get("reason").asString()).contains("from 3 weeks on");
    assertThat(baseline.get("band")).isEmpty();
  }

  @Test
  void fourWeeksOfHoursMakeABand() {
    DeviceId core = ports.device("core", "192.0.2.1", "seoul", "uplink");
    for (int hour = 4 * 168; hour > 0; hour--) {
      ports.frame(core, now.minus(Duration.ofHours(hour)), hour % 168 == 0 ? 900 : 100);
    }

    JsonNode baseline =
        get("/series?device=1&metric=ifInBps&instance=p1&baseline=true").get("baseline");

    assertThat(baseline.get("ready").asBoolean()).isTrue();
    assertThat(baseline.get("weeks").asInt()).isEqualTo(4);
    assertThat(baseline.get("band").get(0).get(2).asInt()).isEqualTo(100);
    JsonNode weekAgo =
        get("/series?device=1&metric=ifInBps&instance=p1&baseline=true&from="
                + now.minus(Duration.ofHours(168))
                + "&to="
                + now.minus(Duration.ofHours(167)))
            .get("baseline");
    assertThat(weekAgo.get("band").get(0).get(2).asInt()).isEqualTo(900);
  }

  @Test
  void whatIsUsualForABoxIsNotLearntFromTheOneBeforeIt() {
    DeviceId core = ports.device("core", "192.0.2.1", "seoul", "uplink");
    for (int hour = 4 * 168; hour > 0; hour--) {
      ports.frame(core, now.minus(Duration.ofHours(hour)), hour > 240 ? 100 : 900);
    }
    ports.exchanged(core, now.minus(Duration.ofHours(240)));

    JsonNode series =
        get(
            "/series?device=1&metric=ifInBps&instance=p1&baseline=true&from="
                + now.minus(Duration.ofDays(28))
                + "&to="
                + now);

    assertThat(series.get("baseline").get("weeks").asInt()).as("240 hours").isEqualTo(2);
    assertThat(series.get("baseline").get("ready").asBoolean()).isFalse();
    assertThat(series.get("buckets").get(0).get(2).asInt()).as("the port's line").isEqualTo(100);
  }

  @Test
  void aPageIsAnsweredInTheOrderAsked() {
    DeviceId one = ports.device("one", "192.0.2.1", "seoul", "a");
    DeviceId two = ports.device("two", "192.0.2.2", "seoul", "b");
    ports.frame(one, now.minusSeconds(60), 10);
    ports.frame(two, now.minusSeconds(60), 20);

    JsonNode items =
        get("/series/batch?series=2:ifInBps:p1&series=1:ifOutBps:p1&series=2:rtt").get("items");

    assertThat(items).hasSize(3);
    assertThat(items.get(0).get("device").asString()).isEqualTo("2");
    assertThat(items.get(0).get("buckets").get(0).get(2).asInt()).isEqualTo(20);
    assertThat(items.get(1).get("metric").asString()).isEqualTo("ifOutBps");
    assertThat(items.get(1).get("buckets").get(0).get(2).asInt()).isEqualTo(5);
    assertThat(items.get(2).get("instance").asString()).isEmpty();
    assertThat(items.get(2).get("buckets")).isEmpty();
  }

  @Test
  void whatMakesNoSenseIsRefusedWithASentence() {
    ports.device("one", "192.0.2.1", "seoul", "a");
    refused("/series/batch", "1 to 50 times");
    refused("/series/batch?series=1", "device:metric:instance");
    refused("/series/batch?series=1:nonsense:x", "Unknown metric");
    refused("/series/batch?series=x:rtt", "must be the id of a device");
    refused("/series?device=1&metric=rtt&percentile=100", "between 1 and 99");
    refused("/series?device=1&metric=rtt&maxPoints=2001", "between 1 and 2000");
    refused("/series?device=1&metric=rtt&compare=year", "compare must be one of");
    refused("/series.csv?device=1&metric=rtt&percentile=95", "Unknown parameter");
    refused("/top?metric=beauty", "ifInUtilisation");
    refused("/forecasts?metric=rtt", "must be one of storage");
    refused("/forecasts?metric=cpu&threshold=0", "between 1 and 100");
  }

  @Test
  void aTableHasAColumnForEachQuestion() {
    DeviceId core = ports.device("core", "192.0.2.1", "seoul", "uplink");
    ports.traffic(core, now.minus(Duration.ofDays(2)), now, i -> i);

    Client.Answer table =
        viewer.get(
            "/api/v1/series.csv?device=1&metric=ifInBps&instance=p1&maxPoints=12&compare=day&baseline=true");

    assertThat(table.header("Content-Type")).startsWith("text/csv");
    assertThat(table.text().lines().findFirst().orElseThrow())
        .endsWith(
            "time,min,average,max,earlier_min,earlier_average,earlier_max,usual_low,usual,usual_high");
    assertThat(table.text().lines().skip(1).findFirst().orElseThrow())
        .isEqualTo("2026-11-21T02:00:00Z,564.0,564.0,564.0,276.0,276.0,276.0,,,");
  }

  @Test
  void theBusiestPortsOfATagComeFirstWithTheirNames() {
    DeviceId seoul = ports.device("one", "192.0.2.1", "seoul", "cust: ACME");
    DeviceId busan = ports.device("two", "192.0.2.2", "busan", "");
    for (DeviceId device : List.of(seoul, busan)) {
      rig.values.speeds(device, Map.of("p1", 1e9f));
    }
    ports.frame(seoul, now.minusSeconds(30), 250e6f);
    ports.frame(busan, now.minusSeconds(30), 500e6f);

    JsonNode all = get("/top?metric=ifInUtilisation&limit=5");
    JsonNode tagged = get("/top?metric=ifInUtilisation&tag=seoul-tag");

    assertThat(all.get("unit").asString()).isEqualTo("%");
    assertThat(all.get("considered").asInt()).isEqualTo(2);
    assertThat(all.get("items").get(0).get("deviceName").asString()).isEqualTo("two");
    assertThat(tagged.get("items")).hasSize(1);
    JsonNode top = tagged.get("items").get(0);
    assertThat(top.get("value").asInt()).isEqualTo(25);
    assertThat(top.get("instanceName").asString()).isEqualTo("Gi0/1");
    assertThat(top.get("alias").asString()).isEqualTo("cust: ACME");
    assertThat(top.get("speedBps").asLong()).isEqualTo(1_000_000_000L);
    assertThat(get("/top?metric=ifInUtilisation&site=jeju").get("items")).isEmpty();
  }

  @Test
  void staleValuesAreNotRanked() {
    DeviceId core = ports.device("core", "192.0.2.1", "seoul", "a");
    ports.frame(core, now.minusSeconds(600), 1);

    assertThat(get("/top?metric=ifInBps").get("items")).isEmpty();
  }

  @Test
  void thoseThatWereThereLeastComeFirst() {
    ports.device("good", "192.0.2.1", "seoul");
    ports.device("bad", "192.0.2.2", "seoul");
    Instant dayAgo = now.minus(Duration.ofDays(1));
    rig.storage.statuses().record(new DeviceId(1), DeviceStatus.UP, "", dayAgo);
    rig.storage.statuses().record(new DeviceId(2), DeviceStatus.UP, "", dayAgo);
    rig.storage
        .statuses()
        .record(new DeviceId(2), DeviceStatus.DOWN, "", now.minus(Duration.ofHours(6)));

    JsonNode top = get("/top?metric=availability");

    assertThat(top.get("lowestFirst").asBoolean()).isTrue();
    assertThat(top.get("items").get(0).get("deviceName").asString()).isEqualTo("bad");
    assertThat(top.get("items").get(0).get("value").asInt()).isEqualTo(75);
    assertThat(top.get("items").get(1).get("value").asInt()).isEqualTo(100);
  }

  @Test
  void availabilityIsExactAndTellsOutagesAndResponseTime() {
    DeviceId core = ports.device("core", "192.0.2.1", "seoul");
    rig.storage.statuses().record(core, DeviceStatus.UP, "", now.minusSeconds(1_000));
    rig.storage.statuses().record(core, DeviceStatus.DOWN, "", now.minusSeconds(100));
    rig.storage
        .samples()
        .offer(
            core,
            new SampleFrame(
                MetricGroup.PING, now.minusSeconds(500), List.of(""), new float[] {0.002f, 25}));

    JsonNode told = get("/devices/1/availability?from=" + now.minusSeconds(2_000));

    assertThat(told.get("availability").asInt()).isEqualTo(90);
    assertThat(told.get("downSeconds").asInt()).isEqualTo(100);
    assertThat(told.get("unknownSeconds").asInt()).isEqualTo(1_000);
    assertThat(told.get("outages").asInt()).isEqualTo(1);
    assertThat(told.get("responseTime").get("lossPercent").asInt()).isEqualTo(25);
    assertThat(told.get("days").get(0).get("day").asString()).isEqualTo("2026-11-21");
    assertThat(viewer.get("/api/v1/devices/999/availability").status()).isEqualTo(404);
  }

  @Test
  void aDiskThatFillsHasADateAndAYoungOneHasNone() {
    DeviceId old = ports.device("old", "192.0.2.1", "seoul");
    DeviceId young = ports.device("young", "192.0.2.2", "seoul");
    for (int hour = 30 * 24; hour >= 0; hour--) {
      disk(old, hour, 70f - hour / 48f);
    }
    disk(young, 0, 60);

    JsonNode found = get("/forecasts?metric=storage&threshold=80");

    JsonNode first = found.get("items").get(0);
    assertThat(first.get("deviceName").asString()).isEqualTo("old");
    assertThat(first.get("verdict").asString()).isEqualTo("rising");
    assertThat(first.get("slopePerDay").asDouble()).isBetween(0.49, 0.51);
    assertThat(first.get("daysUntil").asDouble()).isBetween(18.0, 21.0);
    assertThat(found.get("items").get(1).get("verdict").asString()).isEqualTo("unknown");
    assertThat(found.get("items").get(1).get("daysUntil").isNull()).isTrue();
    assertThat(get("/forecasts?metric=storage&device=2").get("items")).hasSize(1);
  }

  private void disk(DeviceId device, int hoursAgo, float percent) {
    SampleFrame frame =
        new SampleFrame(
            MetricGroup.STORAGE,
            now.minus(Duration.ofHours(hoursAgo)),
            List.of("/"),
            new float[] {percent});
    rig.storage.samples().offer(device, frame);
    rig.values.keep(device, frame);
  }
}
