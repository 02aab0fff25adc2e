package io.bongsu.app.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets each caller make only so many requests at once, so that one cannot take the server from all.
 * Thread-safe.
 */
public final class Turnstile {
  private final int most;
  private final Map<String, Integer> inside = new ConcurrentHashMap<>();

  /** Lets {@code most} in at once for each name. */
  public Turnstile(int most) {
    this.most = most;
  }

  /**
   * Enters; leave by closing.
   *
   * @throws Problem when too many are inside
   */
  public Pass enter(String name) {
    int now = inside.merge(name, 1, Integer::sum);
    Pass pass = () -> inside.computeIfPresent(name, (_, count) -> count == 1 ? null : count - 1);
    if (now > most) {
      pass.close();
      throw Problem.later("Too many requests at once; wait for some of them to end", 1);
    }
    return pass;
  }

  /** Being inside. */
  @FunctionalInterface
  public interface Pass extends AutoCloseable {
    @Override
    void close();
  }
}
