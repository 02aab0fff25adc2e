package io.bongsu.app.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers failed logins later and later: per account and address after three failures, per address
 * after thirty, doubling from one second to fifteen minutes. An account is never locked for other
 * addresses. Thread-safe.
 */
final class LoginThrottle {
  private static final int FREE_PER_ACCOUNT = 3;
  private static final int FREE_PER_ADDRESS = 30;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int LIMIT = 20_000;

  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > LIMIT;
        }
      };

  LoginThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /** How long the next try has to wait; zero or less: not at all. */
  synchronized Duration wait(String account, String address) {
    Duration own = wait(pair(account, address), FREE_PER_ACCOUNT);
    Duration all = wait(address, FREE_PER_ADDRESS);
    return own.compareTo(all) > 0 ? own : all;
  }

  synchronized void failed(String account, String address) {
    Instant now = clock.instant();
    for (String key : new String[] {pair(account, address), address}) {
      Failures before = failures.getOrDefault(key, new Failures(0, now));
      boolean old = before.last.plus(LONGEST.multipliedBy(2)).isBefore(now);
      failures.put(key, new Failures(old ? 1 : before.count + 1, now));
    }
  }

  /** Takes back what {@link #failed} counted ahead of a try that turned out right. */
  synchronized void succeeded(String account, String address) {
    failures.remove(pair(account, address));
    failures.computeIfPresent(address, (key, known) -> known.withoutOne());
  }

  private Duration wait(String key, int free) {
    Failures known = failures.get(key);
    if (known == null || known.count < free) {
      return Duration.ZERO;
    }
    long seconds = 1L << Math.min(20, known.count - free);
    Duration delay = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    return Duration.between(clock.instant(), known.last.plus(delay));
  }

  private static String pair(String account, String address) {
    return account + "\n" + address;
  }

  private record Failures(int count, Instant last) {
    @Nullable Failures withoutOne() {
      return count == 1 ? null : new Failures(count - 1, last);
    }
  }
}
