package io.bongsu.app;

import io.bongsu.app.config.BongsuConfig;
import io.bongsu.app.config.ConfigFile;
import io.bongsu.app.config.Setting;
import io.bongsu.app.config.Settings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The whole product, started for a test on free ports and a data directory of its own, with an
 * admin logged in.
 */
final class RunningBongsu implements AutoCloseable {
  static final String PASSWORD = "a password for tests";

  private final Bongsu bongsu;
  private final RestClient admin;

  private RunningBongsu(Bongsu bongsu, RestClient admin) {
    this.bongsu = bongsu;
    this.admin = admin;
  }

  static RunningBongsu start(Path data, Map<Setting, String> settings) {
    return start(data, settings, false);
  }

  static RunningBongsu start(Path data, Map<Setting, String> settings, boolean demo) {
    return start(new Bongsu(config(data, settings), demo), _ -> {});
  }

  /** The same; whoever is given is let in the moment that people are served. */
  static RunningBongsu start(Path data, Map<Setting, String> settings, Consumer<RestClient> first) {
    Bongsu bongsu = new Bongsu(config(data, settings), false);
    return start(
        bongsu,
        told -> {
          if (told.startsWith("Bongsu is at")) {
            first.accept(RestClient.login(bongsu.port(), "admin", PASSWORD));
          }
        });
  }

  private static RunningBongsu start(Bongsu bongsu, Consumer<String> tell) {
    try {
      bongsu.start(tell);
      return new RunningBongsu(bongsu, RestClient.login(bongsu.port(), "admin", PASSWORD));
    } catch (RuntimeException failed) {
      bongsu.close();
      throw failed;
    }
  }

  static BongsuConfig config(Path data, Map<Setting, String> settings) {
    Map<Setting, String> all = new EnumMap<>(Setting.class);
    all.put(Setting.DATA, data.toString());
    all.put(Setting.PORT, "0");
    all.put(Setting.BALLAST, "0");
    all.put(Setting.ADMIN_PASSWORD, PASSWORD);
    all.putAll(settings);
    return BongsuConfig.of(Settings.of(ConfigFile.NONE, Map.of(), all));
  }

  RestClient admin() {
    return admin;
  }

  int port() {
    return bongsu.port();
  }

  @Override
  public void close() {
    bongsu.close();
  }
}
