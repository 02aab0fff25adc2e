package io.bongsu.app.config;

import java.util.List;

/** The settings are wrong; the message lists everything that is. */
public final class ConfigException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** All at once. */
  public ConfigException(List<String> errors) {
    super("The configuration is wrong:\n  " + String.join("\n  ", errors));
  }
}
