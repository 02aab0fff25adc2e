package io.bongsu.model.fault;

import io.bongsu.model.snmp.Secret;
import java.util.List;

/**
 * Somewhere notifications go.
 *
 * @param id given by the store, 0 before
 * @param name unique, for people
 * @param enabled false: kept, not used
 */
public record Channel(long id, String name, Target target, boolean enabled) {
  /** Where to. */
  public sealed interface Target {}

  /** HTTP POST of the JSON body. */
  public record Webhook(String url) implements Target {}

  /**
   * Mail over SMTP.
   *
   * @param tls none, starttls or tls
   * @param user empty without login
   */
  public record Smtp(
      String host, int port, String tls, String user, Secret password, String from, List<String> to)
      implements Target {
    /** Refuses what could never be delivered. */
    public Smtp {
      to = List.copyOf(to);
      if (to.isEmpty()) {
        throw new IllegalArgumentException("A mail channel needs at least one recipient in \"to\"");
      }
    }
  }
}
