package io.bongsu.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sorted list that is replaced by another one with a few differences, by copying what stays in
 * runs.
 *
 * @param <K> what it is sorted by, one of a kind
 * @param <T> what it lists
 */
public final class SortedList<K extends Comparable<K>, T> {
  private final Function<T, K> key;
  private final NavigableMap<K, Optional<T>> differences = new TreeMap<>();
  private List<T> all = List.of();

  /** An empty one. */
  public SortedList(Function<T, K> key) {
    this.key = key;
  }

  /** Puts something in at the next {@link #settle}, in the place of what had its key. */
  public void put(T thing) {
    differences.put(key.apply(thing), Optional.of(thing));
  }

  /** Takes something out at the next {@link #settle}, unless it is put in again before. */
  public void remove(K gone) {
    differences.put(gone, Optional.empty());
  }

  /** The list with everything put in and taken out; the same one when nothing was. */
  public List<T> settle() {
    return settle((_, _) -> {});
  }

  /**
   * The same.
   *
   * @param differing takes what was, null when it came, and what is, null when it went, where both
   *     are not equal
   */
  List<T> settle(BiConsumer<@Nullable T, @Nullable T> differing) {
    if (!differences.isEmpty()) {
      List<T> fresh = new ArrayList<>(all.size() + differences.size());
      int from = 0;
      for (Map.Entry<K, Optional<T>> one : differences.entrySet()) {
        int at = place(one.getKey(), from);
        fresh.addAll(all.subList(from, at));
        one.getValue().ifPresent(fresh::add);
        boolean replaced = at < all.size() && key.apply(all.get(at)).equals(one.getKey());
        T before = replaced ? all.get(at) : null;
        T after = one.getValue().orElse(null);
        if (!Objects.equals(before, after)) {
          differing.accept(before, after);
        }
        from = replaced ? at + 1 : at;
      }
      fresh.addAll(all.subList(from, all.size()));
      differences.clear();
      all = Collections.unmodifiableList(fresh); // not copied: it is large
    }
    return all;
  }

  private int place(K wanted, int from) {
    int low = from;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key.apply(all.get(middle)).compareTo(wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
