package io.bongsu.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML file of settings.
 *
 * @param values what it says
 * @param errors keys that do not exist and values that are no value
 */
public record ConfigFile(Map<Setting, String> values, List<String> errors) {
  /** No file. */
  public static final ConfigFile NONE = new ConfigFile(Map.of(), List.of());

  private static final int LARGEST = 1_000_000;

  /**
   * Reads a file.
   *
   * @throws ConfigException when it cannot be read or is no YAML
   */
  public static ConfigFile read(Path path) {
    try {
      if (Files.size(path) > LARGEST) {
        throw new ConfigException(List.of(path + " is larger than 1 MB"));
      }
      return parse(Files.readString(path));
    } catch (IOException unreadable) {
      throw new ConfigException(List.of(path + " cannot be read: " + unreadable.getMessage()));
    }
  }

  static ConfigFile parse(String yaml) {
    ConfigFile file = new ConfigFile(new EnumMap<>(Setting.class), new ArrayList<>());
    if (yaml.isBlank()) {
      return file;
    }
    try {
      file.take("", new YAMLMapper().readValue(yaml, Object.class));
    } catch (JacksonException notYaml) {
      throw new ConfigException(List.of("The file is not YAML: " + notYaml.getOriginalMessage()));
    }
    return file;
  }

  private void take(String key, @org.jspecify.annotations.Nullable Object value) {
    if (value instanceof Map<?, ?> section && Setting.ofKey(key).isEmpty()) {
      section.forEach((name, inner) -> take(key.isEmpty() ? "" + name : key + "." + name, inner));
    } else {
      Setting.ofKey(key)
          .ifPresentOrElse(setting -> put(setting, value), () -> errors.add(unknown(key)));
    }
  }

  private void put(Setting setting, @org.jspecify.annotations.Nullable Object value) {
    if (value instanceof List<?> list) {
      values.put(setting, String.join(",", list.stream().map(String::valueOf).toList()));
    } else {
      values.put(setting, value == null ? "" : value.toString());
    }
  }

  private static String unknown(String key) {
    return Arrays.stream(Setting.values())
        .map(Setting::key)
        .min(Comparator.comparingInt(known -> EditDistance.between(known, key)))
        .filter(known -> EditDistance.between(known, key) <= 4)
        .map(known -> "Unknown key " + key + ": did you mean " + known + "?")
        .orElse("Unknown key " + key);
  }
}
