package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bongsu.mibs.Profile;
import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.Processor;
import io.bongsu.model.inventory.Sensor;
import io.bongsu.model.snmp.Oid;
import org.junit.jupiter.api.Test;

class HealthDecoderTest {
  private static final ProfileCatalogue CATALOGUE = ProfileCatalogue.load();

  private static Health decode(String profile, String lines) {
    return HealthDecoder.decode(Walks.of(lines), profile(profile)).value();
  }

  private static Profile profile(String id) {
    return CATALOGUE.byId(id).orElseThrow();
  }

  @Test
  void entitySensorsAreBroughtToTheirUnit() {
    String entry = "1.3.6.1.2.1.99.1.1.1.";
    Health health =
        decode(
            "generic",
            entry
                + "1.5 i 8\n"
                + entry
                + "2.5 i 9\n"
                + entry
                + "3.5 i 1\n"
                + entry
                + "4.5 i 425\n"
                + entry
                + "5.5 i 1\n"
                + "1.3.6.1.2.1.47.1.1.1.1.7.5 s Inlet\n"
                + entry
                + "1.6 i 4\n"
                + entry
                + "2.6 i 8\n"
                + entry
                + "3.6 i 0\n"
                + entry
                + "4.6 i 3300\n"
                + entry
                + "5.6 i 2");

    assertThat(health.sensors())
        .singleElement()
        .isEqualTo(new Sensor("temperature", "Inlet", 42.5, "°C", "", "1.3.6.1.2.1.99.1.1.1.4.5"));
  }

  @Test
  void aMakersOwnProcessorsComeBeforeHostResources() {
    String host = "1.3.6.1.2.1.25.3.3.1.2.1 i 11\n";

    assertThat(decode("ios", host).processors())
        .extracting(Processor::usagePercent)
        .containsExactly(11.0);
    assertThat(decode("ios", host + "1.3.6.1.4.1.9.9.109.1.1.1.1.8.1 u 22").processors())
        .extracting(Processor::usagePercent)
        .containsExactly(22.0);
  }

  @Test
  void whatBrokeOffIsLeftOutAndNothingStepsIntoItsPlace() {
    Oid load = Oid.parse("1.3.6.1.4.1.9.9.109.1.1.1.1.8");
    String envmon = "1.3.6.1.4.1.9.9.13.1.4.1.";
    String lines =
        "1.3.6.1.2.1.25.3.3.1.2.1 i 11\n"
            + load
            + ".1 u 22\n"
            + envmon
            + "2.1 s Fan 1\n"
            + envmon
            + "3.1 i 3";
    Health broken = HealthDecoder.decodeWhole(Walks.broken(lines, load), profile("ios")).value();

    assertThat(broken.processors()).isEmpty();
    assertThat(broken.sensors()).extracting(Sensor::name).containsExactly("Fan 1");
    assertThat(HealthDecoder.decodeWhole(Walks.of(lines), profile("ios")).value())
        .isEqualTo(decode("ios", lines));
  }

  @Test
  void poolsAreWorkedOutOfWhateverTwoAmountsAreTold() {
    assertThat(
            decode(
                    "ios",
                    "1.3.6.1.4.1.9.9.48.1.1.1.2.1 s Processor\n"
                        + "1.3.6.1.4.1.9.9.48.1.1.1.5.1 u 25\n"
                        + "1.3.6.1.4.1.9.9.48.1.1.1.6.1 u 75")
                .memory())
        .singleElement()
        .satisfies(pool -> {
          assertThat(pool.totalBytes()).isEqualTo(100);
          assertThat(pool.usedPercent()).isEqualTo(25.0);
        });
    assertThat(decode("comware", "1.3.6.1.4.1.25506.2.6.1.1.1.1.8.5 i 40").memory())
        .singleElement()
        .satisfies(pool -> assertThat(pool.usedPercent()).isEqualTo(40.0));
  }

  @Test
  void aFileSystemBeyondTwoTerabytesWrapsAndIsStillRead() {
    String hr = "1.3.6.1.2.1.25.2.3.1.";
    Health health =
        decode(
            "linux",
            hr
                + "2.1 o 1.3.6.1.2.1.25.2.1.4\n"
                + hr
                + "3.1 s /data\n"
                + hr
                + "4.1 i 4096\n"
                + hr
                + "5.1 i -1294967296\n"
                + hr
                + "6.1 i 1000");

    assertThat(health.storage())
        .singleElement()
        .satisfies(disk -> assertThat(disk.totalBytes()).isEqualTo(4096L * 3_000_000_000L));
    assertThat(health.memory()).isEmpty();
  }

  @Test
  void statesCarryTheirMeaningAndTheRawValue() {
    String envmon = "1.3.6.1.4.1.9.9.13.1.4.1.";

    assertThat(decode("ios", envmon + "2.1 s Fan 1\n" + envmon + "3.1 i 3").sensors())
        .singleElement()
        .isEqualTo(new Sensor("state", "Fan 1", 3, "", "critical", envmon + "3.1"));
  }

  @Test
  void milliwattsBecomeDecibels() {
    assertThat(decode("timos", "1.3.6.1.4.1.6527.3.1.2.2.4.31.1.16.1.35 u 10000").sensors())
        .singleElement()
        .satisfies(sensor -> assertThat(sensor.value()).isCloseTo(0, within(0.001)));
  }

  @Test
  void nonsenseIsLeftOut() {
    Health health =
        decode(
            "ios",
            "1.3.6.1.4.1.9.9.109.1.1.1.1.8.1 s busy\n"
                + "1.3.6.1.4.1.9.9.13.1.3.1.3.1 s hot\n"
                + "1.3.6.1.2.1.25.3.3.1.2.1 i 400");

    assertThat(health).isEqualTo(Health.NONE);
  }

  @Test
  void aLivePollIsToldEverySubtreeOnce() {
    assertThat(HealthDecoder.subtrees(profile("ios")))
        .contains(Oid.parse("1.3.6.1.4.1.9.9.13.1.3.1.3"), Oid.parse("1.3.6.1.2.1.99.1.1.1"))
        .doesNotHaveDuplicates()
        .isSorted();
  }
}
