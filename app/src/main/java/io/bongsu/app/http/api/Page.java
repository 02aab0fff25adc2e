package io.bongsu.app.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bongsu.app.http.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor null at the end
 * @param total rows of all pages; absent where counting would cost a query
 */
record Page<T>(
    List<T> items,
    @Nullable String nextCursor,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer total) {
  private static final int MOST = 500;
  private static final int USUAL = 100;
  private static final int FETCHES = 20;

  static int limit(Query query) {
    return query.whole("limit", 1, MOST, USUAL);
  }

  /** The items of an answer that is never paged. */
  record All<T>(List<T> items) {}

  /** A page of rows that are all in memory. */
  static <T> Page<T> of(
      List<T> rows, Function<T, Cursor> place, Comparator<Cursor> order, Slice slice) {
    List<T> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(place, order));
    List<T> rest =
        sorted.stream()
            .filter(row -> slice.after == null || order.compare(place.apply(row), slice.after) > 0)
            .limit(slice.limit + 1L)
            .toList();
    return cut(rest, place, slice.limit, rows.size());
  }

  /** A page, newest first, of rows that a store gives by falling id. */
  static <T> Page<T> newestFirst(
      Fetch<T> fetch, Predicate<T> wanted, Function<T, Cursor> place, Slice slice) {
    List<T> found = new ArrayList<>();
    long before = slice.after == null ? Long.MAX_VALUE : slice.after.id();
    for (int round = 0; round < FETCHES && found.size() <= slice.limit; round++) {
      List<T> rows = fetch.below(before, MOST);
      rows.stream().filter(wanted).forEach(found::add);
      if (rows.size() < MOST) {
        return cut(found, place, slice.limit, null);
      }
      before = place.apply(rows.getLast()).id();
    }
    Page<T> page = cut(found, place, slice.limit, null);
    return page.nextCursor == null
        ? new Page<>(page.items, new Cursor("", before).text(), null)
        : page;
  }

  <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), nextCursor, total);
  }

  private static <T> Page<T> cut(
      List<T> rows, Function<T, Cursor> place, int limit, @Nullable Integer total) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null, total);
    }
    List<T> page = List.copyOf(rows.subList(0, limit));
    return new Page<>(page, place.apply(page.getLast()).text(), total);
  }

  /** Which rows are asked for. */
  record Slice(int limit, @Nullable Cursor after) {
    static Slice of(Query query) {
      return new Slice(Page.limit(query), Cursor.parse(query.text("cursor")).orElse(null));
    }
  }

  /** Rows with an id below one, newest first. */
  @FunctionalInterface
  interface Fetch<T> {
    List<T> below(long id, int limit);
  }
}
