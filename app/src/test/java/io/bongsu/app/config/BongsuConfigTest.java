package io.bongsu.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.fault.FaultSettings;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.PollIntervals;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.Retention;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BongsuConfigTest {
  private static BongsuConfig read(
      String yaml, Map<String, String> environment, Map<Setting, String> typed) {
    return BongsuConfig.of(Settings.of(ConfigFile.parse(yaml), environment, typed));
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() {
    String yaml = "http:\n  port: 1001\n  bind: 127.0.0.2\n";

    assertThat(read(yaml, Map.of(), Map.of()).http().port()).isEqualTo(1001);
    assertThat(read(yaml, Map.of("BONGSU_PORT", "1002"), Map.of()).http().port()).isEqualTo(1002);
    assertThat(
            read(yaml, Map.of("BONGSU_PORT", "1002"), Map.of(Setting.PORT, "1003")).http().port())
        .isEqualTo(1003);
    assertThat(read(yaml, Map.of(), Map.of()).http().bind()).isEqualTo("127.0.0.2");
  }

  @Test
  void allErrorsAreToldAtOnceWithoutSecrets() {
    Map<String, String> environment =
        Map.of(
            "BONGSU_PORT",
            "70000",
            "BONGSU_HTTPS",
            "perhaps",
            "BONGSU_DB_URL",
            "mysql://x",
            "BONGSU_DB_PASSWORD",
            "hidden-word");

    assertThatThrownBy(() -> read("poller:\n  statusSeconds: 1\n", environment, Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("BONGSU_PORT")
        .hasMessageContaining("BONGSU_HTTPS")
        .hasMessageContaining("jdbc:postgresql")
        .hasMessageContaining("poller.statusSeconds")
        .hasMessageNotContaining("hidden-word");
  }

  @Test
  void anUnknownKeyIsRefusedWithTheLikelyOne() {
    assertThatThrownBy(() -> read("http:\n  prot: 8080\n", Map.of(), Map.of()))
        .hasMessageContaining("Unknown key http.prot: did you mean http.port?");
  }

  @Test
  void aFileThatIsNoYamlSaysSo() {
    assertThatThrownBy(() -> read("http: [", Map.of(), Map.of())).hasMessageContaining("not YAML");
  }

  @Test
  void internalTargetsAreAList() {
    String yaml = "notify:\n  allowedTargets: [mail.example.net:25, 127.0.0.1:9000]\n";

    assertThat(read(yaml, Map.of(), Map.of()).allowedTargets())
        .containsExactlyInAnyOrder("mail.example.net:25", "127.0.0.1:9000");
  }

  @Test
  void shownSettingsHideSecrets() {
    Settings settings =
        Settings.of(ConfigFile.NONE, Map.of("BONGSU_ADMIN_PASSWORD", "hidden-word"), Map.of());

    assertThat(settings.effective()).contains("admin.password = •••").doesNotContain("hidden-word");
  }

  @Test
  void theFaultTierIsSetToo() {
    String yaml = "faults:\n  keepOpenSeconds: 20\n  monitoredPorts: [uplink, customer]\n";
    FaultSettings faults =
        read(yaml, Map.of("BONGSU_PUBLIC_URL", "https://nms.example/"), Map.of()).faults();

    assertThat(faults.life().keepOpen()).isEqualTo(Duration.ofSeconds(20));
    assertThat(faults.conditions().monitored().words()).containsExactly("uplink", "customer");
    assertThat(faults.messages().incidentUrl()).isEqualTo("https://nms.example/incidents/");
  }

  private static PollIntervals intervals(String text) {
    return read("", Map.of("BONGSU_INTERVALS_BY_ROLE", text), Map.of()).poller().intervals();
  }

  private static DeviceSpec device(String role, int seconds) {
    return new DeviceSpec(
        "device",
        IpAddress.parse("192.0.2.1"),
        161,
        "",
        role,
        new TreeSet<>(),
        new SnmpAccess.None(),
        "",
        "",
        null,
        new DeviceSpec.Polling(Duration.ofSeconds(seconds), true, true));
  }

  @Test
  void devicesOfARoleArePolledAsItSaysUnlessTheirOwnRowSaysOtherwise() {
    PollIntervals intervals = intervals("Core=traffic:30/status:15, access=traffic:300");

    assertThat(intervals.of(device("core", 60), PollPlan.TRAFFIC)).hasSeconds(30);
    assertThat(intervals.of(device("core", 60), PollPlan.STATUS)).hasSeconds(15);
    assertThat(intervals.of(device("core", 60), PollPlan.HEALTH)).hasSeconds(60);
    assertThat(intervals.of(device("access", 60), PollPlan.TRAFFIC)).hasSeconds(300);
    assertThat(intervals.of(device("access", 120), PollPlan.TRAFFIC)).hasSeconds(120);
    assertThat(intervals.of(device("", 60), PollPlan.TRAFFIC)).hasSeconds(60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "core; not of the form role=plan:seconds",
        "core=traffic; not of the form role=plan:seconds",
        "core=trafic:60; Unknown plan \"trafic\"",
        "core=traffic:5; 5 seconds are not between 10 and 604800",
        "core=traffic:30,core=health:30; named twice",
      })
  void intervalsOfRolesThatCannotBeAreRefusedWithTheReason(String text, String reason) {
    assertThatThrownBy(() -> intervals(text))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("poller.intervalsByRole")
        .hasMessageContaining(reason);
  }

  private static Retention retention(String byRole) {
    Map<String, String> environment =
        Map.of(
            "BONGSU_SAMPLES_RETENTION_BY_ROLE",
            byRole,
            "BONGSU_SAMPLES_RETENTION_BY_GROUP",
            "ping=3/30/400");
    return read("", environment, Map.of()).storage().samples().retention();
  }

  @Test
  void devicesOfARoleAreKeptAsItSaysThenAsTheirGroupSaysThenAsUsual() {
    Retention kept = retention("Core=30/180/800, access:ping=1/7/400, access=5/30/400");

    assertThat(kept.of("core", MetricGroup.PING, Resolution.RAW)).hasDays(30);
    assertThat(kept.of("core", MetricGroup.INTERFACE, Resolution.HOUR)).hasDays(800);
    assertThat(kept.of("access", MetricGroup.PING, Resolution.FIVE_MINUTES)).hasDays(7);
    assertThat(kept.of("access", MetricGroup.INTERFACE, Resolution.RAW)).hasDays(5);
    assertThat(kept.of("printer", MetricGroup.PING, Resolution.RAW)).hasDays(3);
    assertThat(kept.of("", MetricGroup.INTERFACE, Resolution.RAW)).hasDays(7);
    assertThat(kept.longest(MetricGroup.INTERFACE, Resolution.RAW)).hasDays(30);
    assertThat(kept.shortest(MetricGroup.PING, Resolution.RAW)).hasDays(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "core; not of the form role=days/days/days or role:group=days/days/days",
        "core=30; not of the form role=days/days/days",
        "core=30/180/forever; not of the form role=days/days/days",
        "=30/180/800; names no role",
        "core:ping:cpu=30/180/800; names no role",
        "core:pong=30/180/800; Unknown metric group \"pong\"; known: ping, interface",
        "core=0/180/800; \"core=0/180/800\": Samples are kept at least 1 day",
        "core=30/20/800; \"core=30/20/800\": Five-minute roll-ups are kept at least as long as samples",
        "core=30/180/800,Core=7/90/400; Role \"core\" is named twice",
      })
  void retentionOfRolesThatCannotBeIsRefusedWithTheReason(String text, String reason) {
    assertThatThrownBy(() -> retention(text))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("samples.retentionByRole")
        .hasMessageContaining(reason);
  }
}
