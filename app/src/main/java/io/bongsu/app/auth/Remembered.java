package io.bongsu.app.auth;

import io.bongsu.model.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the store said about a key, for a few seconds; while the store cannot be reached, what it
 * said last. So a request costs no query, and who is logged in stays logged in when the database is
 * down.
 */
final class Remembered<T> {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int LIMIT = 20_000;

  private final InstantSource clock;
  private final Map<String, Answer<T>> answers = new ConcurrentHashMap<>();

  Remembered(InstantSource clock) {
    this.clock = clock;
  }

  Optional<T> get(String key, Supplier<Optional<T>> store) {
    Answer<T> known = answers.get(key);
    if (known != null && known.at.plus(FRESH).isAfter(clock.instant())) {
      return Optional.of(known.value);
    }
    try {
      Optional<T> answer = store.get();
      answer.ifPresentOrElse(value -> put(key, value), () -> answers.remove(key));
      return answer;
    } catch (StoreException unreachable) {
      if (known == null) {
        throw unreachable;
      }
      return Optional.of(known.value);
    }
  }

  void put(String key, T value) {
    if (answers.size() >= LIMIT) {
      answers.clear();
    }
    answers.put(key, new Answer<>(value, clock.instant()));
  }

  void forget(Predicate<T> which) {
    answers.values().removeIf(answer -> which.test(answer.value));
  }

  private record Answer<T>(T value, Instant at) {}
}
