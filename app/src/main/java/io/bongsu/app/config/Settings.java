package io.bongsu.app.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The settings as texts, and the errors found while reading them. */
public final class Settings {
  private final Map<Setting, String> values = new EnumMap<>(Setting.class);
  private final List<String> errors;

  private Settings(List<String> errors) {
    this.errors = errors;
  }

  /**
   * Puts the sources together.
   *
   * @param file from {@link ConfigFile}
   * @param environment as of {@link System#getenv()}
   * @param commandLine what was typed
   */
  public static Settings of(
      ConfigFile file, Map<String, String> environment, Map<Setting, String> commandLine) {
    Settings settings = new Settings(new ArrayList<>(file.errors()));
    for (Setting setting : Setting.values()) {
      String fromFile = file.values().getOrDefault(setting, setting.otherwise());
      String fromEnvironment = environment.getOrDefault(setting.variable(), fromFile);
      settings.values.put(setting, commandLine.getOrDefault(setting, fromEnvironment).strip());
    }
    return settings;
  }

  String text(Setting setting) {
    return values.getOrDefault(setting, "");
  }

  int number(Setting setting, int least, int most) {
    String text = text(setting);
    if (!text.matches("\\d{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      refuse(setting, "is not a whole number from " + least + " to " + most);
      return least;
    }
    return Integer.parseInt(text);
  }

  boolean flag(Setting setting) {
    String text = text(setting);
    if (!text.equals("true") && !text.equals("false")) {
      refuse(setting, "is not true or false");
    }
    return text.equals("true");
  }

  <T> T parsed(Setting setting, Function<String, T> parser, T otherwise) {
    try {
      return parser.apply(text(setting));
    } catch (IllegalArgumentException wrong) {
      refuse(setting, ": " + wrong.getMessage());
      return otherwise;
    }
  }

  void refuse(Setting setting, String why) {
    String shown = setting.isSecret() ? "•••" : "\"" + text(setting) + "\"";
    errors.add(setting.key() + " (" + setting.variable() + ") " + shown + " " + why);
  }

  /** Throws when anything was wrong. */
  void check() {
    if (!errors.isEmpty()) {
      throw new ConfigException(errors);
    }
  }

  /** Every setting with its value, one a line, secrets masked. */
  public String effective() {
    StringBuilder text = new StringBuilder();
    values.forEach((setting, value) -> {
      String shown = setting.isSecret() && !value.isEmpty() ? "•••" : value;
      text.append("  ").append(setting.key()).append(" = ").append(shown).append('\n');
    });
    return text.toString();
  }
}
