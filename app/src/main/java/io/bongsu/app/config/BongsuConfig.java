package io.bongsu.app.config;

import io.bongsu.app.http.HttpSettings;
import io.bongsu.fault.FaultSettings;
import io.bongsu.fault.condition.MonitoredPorts;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.PollIntervals;
import io.bongsu.model.snmp.Secret;
import io.bongsu.poller.PollLimits;
import io.bongsu.poller.PollerConfig;
import io.bongsu.storage.StorageConfig;
import io.bongsu.storage.database.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Bongsu is told, checked.
 *
 * @param publicUrl address that people open, without a slash at its end
 * @param adminPassword of the first admin, empty: make one
 * @param allowedTargets internal host:port that channels may reach
 * @param topologyKept how long changes of the map are kept
 * @param references addresses that tell whether Bongsu reaches the network, beside its gateways
 * @param faults with the address of incidents below the public one
 */
public record BongsuConfig(
    StorageConfig storage,
    HttpSettings http,
    String publicUrl,
    Secret adminPassword,
    Set<String> allowedTargets,
    Duration topologyKept,
    PollerConfig poller,
    List<IpAddress> references,
    FaultSettings faults) {

  /** Checks everything; throws {@link ConfigException} with all errors at once. */
  public static BongsuConfig of(Settings settings) {
    HttpSettings http =
        new HttpSettings(
            settings.text(Setting.BIND),
            settings.number(Setting.PORT, 0, 65_535),
            settings.flag(Setting.HTTPS));
    StorageConfig storage = storage(settings);
    PollerConfig poller = poller(settings);
    String url = publicUrl(settings, http);
    List<IpAddress> references =
        settings.parsed(Setting.REFERENCES, BongsuConfig::addresses, List.of());
    FaultSettings faults = faults(settings, url);
    Duration topologyKept = Duration.ofDays(settings.number(Setting.TOPOLOGY_RETENTION, 1, 36_500));
    settings.check();
    return new BongsuConfig(
        storage,
        http,
        url,
        new Secret(settings.text(Setting.ADMIN_PASSWORD)),
        Arrays.stream(settings.text(Setting.ALLOWED_TARGETS).split(",", -1))
            .map(String::strip)
            .filter(target -> !target.isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        topologyKept,
        poller,
        references,
        faults);
  }

  private static List<IpAddress> addresses(String setting) {
    return Arrays.stream(setting.split(",", -1))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .map(IpAddress::parse)
        .toList();
  }

  private static String publicUrl(Settings settings, HttpSettings http) {
    String url = settings.text(Setting.PUBLIC_URL);
    return url.isEmpty()
        ? "http://" + http.bind() + ":" + http.port()
        : url.replaceFirst("/+$", "");
  }

  private static FaultSettings faults(Settings settings, String publicUrl) {
    FaultSettings usual = FaultSettings.defaults(publicUrl + "/incidents/");
    Duration keepOpen = Duration.ofSeconds(settings.number(Setting.KEEP_OPEN, 10, 3_600));
    Duration repeat = Duration.ofMinutes(settings.number(Setting.REPEAT, 0, 10_080));
    return usual
        .with(usual.life().withKeepOpen(keepOpen).withRepeat(repeat))
        .with(MonitoredPorts.parse(settings.text(Setting.MONITORED_PORTS)));
  }

  private static StorageConfig storage(Settings settings) {
    Path data = Path.of(settings.text(Setting.DATA)).toAbsolutePath().normalize();
    StorageConfig.Samples usual = StorageConfig.Samples.DEFAULT;
    StorageConfig.Samples samples =
        new StorageConfig.Samples(
            RetentionText.read(settings), usual.queuedValues(), usual.flushEvery());
    StorageConfig.Room room =
        new StorageConfig.Room(
            megabytes(settings, Setting.SPOOL, 8, 1_000_000),
            megabytes(settings, Setting.JOURNAL, 8, 1_000_000),
            megabytes(settings, Setting.BALLAST, 0, 100_000));
    StorageConfig embedded = new StorageConfig(data, null, 0, samples, room);
    if (settings.text(Setting.DB_URL).isEmpty()) {
      return embedded;
    }
    return settings.parsed(
        Setting.DB_URL,
        url ->
            new StorageConfig(
                data,
                new DatabaseAddress(
                    url,
                    settings.text(Setting.DB_USER),
                    new Secret(settings.text(Setting.DB_PASSWORD))),
                0,
                samples,
                room),
        embedded);
  }

  private static long megabytes(Settings settings, Setting setting, int least, int most) {
    return (long) settings.number(setting, least, most) << 20;
  }

  private static PollerConfig poller(Settings settings) {
    int maxPolls = settings.number(Setting.MAX_POLLS, 1, 20_000);
    int perSubnet = settings.number(Setting.MAX_POLLS_PER_SUBNET, 1, 20_000);
    PollIntervals intervals = IntervalText.read(settings);
    PollerConfig usual = PollerConfig.DEFAULT;
    return settings.parsed(
        intervals.byRole().isEmpty() ? Setting.HEALTH : Setting.INTERVALS_BY_ROLE,
        _ ->
            new PollerConfig(
                intervals,
                usual.ping(),
                usual.snmp(),
                new PollLimits(maxPolls, perSubnet),
                usual.shards()),
        usual);
  }
}
