package io.bongsu.topology;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists sorted by a text of their own, as those of a graph are; what is not sorted is sorted. */
public final class ById {
  private ById() {}

  /**
   * Walks both lists once and tells of every id whose thing is not equal in both.
   *
   * @param each takes what was, null when it came, and what is, null when it went; by id ascending
   */
  public static <T> void differing(
      List<T> before,
      List<T> after,
      Function<T, String> id,
      BiConsumer<@Nullable T, @Nullable T> each) {
    List<T> old = sorted(before, id);
    List<T> fresh = sorted(after, id);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < fresh.size()) {
      T left = i < old.size() ? old.get(i) : null;
      T right = j < fresh.size() ? fresh.get(j) : null;
      int order = left == null ? 1 : right == null ? -1 : order(left, right, id);
      if (order != 0 || !Objects.equals(left, right)) {
        each.accept(order <= 0 ? left : null, order >= 0 ? right : null);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
  }

  @SuppressWarnings("ReferenceEquality") // most of two lists is the same in both
  private static <T> int order(T left, T right, Function<T, String> id) {
    return left == right ? 0 : id.apply(left).compareTo(id.apply(right));
  }

  private static <T> List<T> sorted(List<T> list, Function<T, String> id) {
    for (int i = 1; i < list.size(); i++) {
      if (order(list.get(i - 1), list.get(i), id) > 0) {
        return list.stream().sorted(Comparator.comparing(id)).toList();
      }
    }
    return list;
  }

  /** The thing with an id in a list that is sorted. */
  public static <T> Optional<T> find(List<T> sorted, Function<T, String> id, String wanted) {
    int low = 0;
    int high = sorted.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = id.apply(sorted.get(middle)).compareTo(wanted);
      if (order == 0) {
        return Optional.of(sorted.get(middle));
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return Optional.empty();
  }
}
