package io.bongsu.poller.device;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the contexts of an agent one after the other and some in each poll, those first that were
 * not read for longest; remembers what each told when it was last read to its end. One poll at a
 * time.
 *
 * @param <K> what a context is of
 * @param <T> what it tells
 */
final class ContextTurns<K extends Comparable<K>, T> {
  /** Once all are known, each is read again within so many polls, or when there is news. */
  static final int ROUND = 6;

  /** After so long no further context is begun: the device's other polls wait. */
  static final Duration LONGEST = Duration.ofSeconds(5);

  /** What failed so often and never succeeded is not waited for. */
  private static final int MOST_FAILURES = 3;

  /** Reads one context. */
  interface Reader<K, T> {
    Attempt<T> read(K key) throws InterruptedException;
  }

  /**
   * What came of reading a context.
   *
   * @param answered false when nobody did
   * @param told empty when it was not read to its end
   */
  record Attempt<T>(boolean answered, Optional<T> told) {}

  /** One of them: what it told last, null never; the poll that asked last; failures since. */
  private static final class Context<T> {
    private @Nullable T told;
    private long asked;
    private int failures;

    boolean isHopedFor() {
      return told == null && failures < MOST_FAILURES;
    }
  }

  private final Clocks clocks;
  private final int mostAtOnce;
  private final Map<K, Context<T>> contexts = new TreeMap<>();
  private boolean everAnswered;
  private boolean news;
  private int refusals;
  private long polls;

  /** So many contexts a poll. */
  ContextTurns(Clocks clocks, int mostAtOnce) {
    this.clocks = clocks;
    this.mostAtOnce = mostAtOnce;
  }

  /**
   * Something happened at the device: all contexts are read again, and those that stayed closed are
   * tried once more.
   */
  void relearn() {
    news = true;
    refusals = Math.min(refusals, MOST_FAILURES - 1);
  }

  /** Knows these from now on, and forgets others. */
  void keep(Collection<K> keys) {
    contexts.keySet().retainAll(keys);
    keys.forEach(key -> contexts.computeIfAbsent(key, _ -> new Context<>()));
  }

  /** True for an agent that never answered in any context. */
  boolean isClosed() {
    return !everAnswered && refusals >= MOST_FAILURES;
  }

  /** False while contexts are left that are still hoped for. */
  boolean isComplete() {
    return isClosed() || contexts.values().stream().noneMatch(Context::isHopedFor);
  }

  /** What those told that were read to their end at least once, by key. */
  List<T> told() {
    return contexts.values().stream()
        .map(context -> context.told)
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Reads some; ends early at one that is not answered: the next poll begins behind it.
   *
   * @return the context that showed the agent to be closed
   */
  Optional<K> read(Reader<K, T> reader) throws InterruptedException {
    if (isClosed()) {
      return Optional.empty();
    }
    polls++;
    long begun = clocks.nanos().getAsLong();
    for (K key : turn()) {
      if (clocks.nanos().getAsLong() - begun > LONGEST.toNanos()) {
        break;
      }
      if (!read(key, reader)) {
        return isClosed() ? Optional.of(key) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Those that are still hoped for, then those that were asked longest ago. */
  private List<K> turn() {
    long hopedFor = contexts.values().stream().filter(Context::isHopedFor).count();
    long due = news ? contexts.size() : Math.max(hopedFor, Math.ceilDiv(contexts.size(), ROUND));
    news = false;
    return contexts.keySet().stream()
        .sorted(
            Comparator.comparing((K key) -> !context(key).isHopedFor())
                .thenComparingLong(key -> context(key).asked))
        .limit(Math.min(due, mostAtOnce))
        .toList();
  }

  private Context<T> context(K key) {
    return Objects.requireNonNull(contexts.get(key));
  }

  /** False when nobody answered. */
  private boolean read(K key, Reader<K, T> reader) throws InterruptedException {
    Context<T> context = context(key);
    context.asked = polls;
    Attempt<T> attempt = reader.read(key);
    if (attempt.told().isPresent()) {
      T fresh = attempt.told().get();
      context.told = fresh.equals(context.told) ? context.told : fresh;
      context.failures = 0;
    } else {
      context.failures++;
    }
    everAnswered |= attempt.answered();
    refusals = attempt.answered() ? 0 : refusals + 1;
    return attempt.answered();
  }
}
