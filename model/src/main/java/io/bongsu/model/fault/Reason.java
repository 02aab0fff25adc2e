package io.bongsu.model.fault;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words for people together with what they were made of, so that they can be said in any language.
 * Immutable.
 *
 * @param code which sentence, {@link ReasonCode#label}; empty for words that have none, such as a
 *     person's comment
 * @param parameters what fills the sentence's gaps, by name: names from the network, counts
 * @param text the sentence in English, without what follows
 * @param then what follows directly, null nothing
 */
public record Reason(
    String code, SortedMap<String, String> parameters, String text, @Nullable Reason then) {
  /** No words. */
  public static final Reason NONE = plain("");

  /** Keeps a copy. */
  public Reason {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** Words without a code. */
  public static Reason plain(String text) {
    return new Reason("", Collections.emptySortedMap(), text, null);
  }

  /** This with more words behind it. */
  public Reason then(Reason more) {
    return new Reason(code, parameters, text, then == null ? more : then.then(more));
  }

  /** All of it in English. */
  public String english() {
    return then == null ? text : text + then.english();
  }

  /** As {@link #english}. */
  @Override
  public String toString() {
    return english();
  }
}
