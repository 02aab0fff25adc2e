package io.bongsu.app.http.api;

import io.bongsu.app.http.Query;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The columns devices may be sorted by. */
enum DeviceSort {
  ID(_ -> ""),
  NAME(view -> view.device().name().toLowerCase(Locale.ROOT)),
  ADDRESS(DeviceSort::address),
  SITE(view -> view.device().spec().site() + "\u0000" + NAME.key.apply(view)),
  STATUS(view -> badness(view) + NAME.key.apply(view));

  private static final List<DeviceStatus> BEST_FIRST = List.of(DeviceStatus.values());
  private static final Map<String, DeviceSort> WORDS =
      Words.of(values(), sort -> sort.name().toLowerCase(Locale.ROOT));
  private static final Map<String, Comparator<Cursor>> ORDERS =
      Map.of("asc", Comparator.naturalOrder(), "desc", Comparator.reverseOrder());

  @SuppressWarnings("ImmutableEnumChecker") // only ever a pure function
  private final Function<DeviceView, String> key;

  DeviceSort(Function<DeviceView, String> key) {
    this.key = key;
  }

  static DeviceSort of(Query query) {
    return query.choice("sort", WORDS, ID);
  }

  static Comparator<Cursor> order(Query query) {
    return query.choice("order", ORDERS, Comparator.naturalOrder());
  }

  Cursor place(DeviceView view) {
    return new Cursor(key.apply(view), view.id().value());
  }

  private static String address(DeviceView view) {
    String hex = view.device().spec().address().toHex();
    return (hex.length() > 8 ? "6" : "4") + hex;
  }

  private static String badness(DeviceView view) {
    return Integer.toString(9 - BEST_FIRST.indexOf(view.status().value()));
  }
}
