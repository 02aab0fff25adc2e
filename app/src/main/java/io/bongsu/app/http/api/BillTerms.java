package io.bongsu.app.http.api;

import io.bongsu.app.http.Problem;
import io.bongsu.model.accounting.BillingCalendar;
import io.bongsu.model.accounting.Tariff;
import io.bongsu.model.accounting.Tariff.Basis;
import io.bongsu.model.accounting.Tariff.Direction;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the terms of a bill; what is not said is as before.
 *
 * @param before null: a new bill, where nothing was before
 */
record BillTerms(@Nullable Tariff before) {
  private static final int USUAL_RANK = 95;
  private static final Pattern MONEY = Pattern.compile("[0-9]{1,12}([.][0-9]{1,6})?");

  Basis basis(@Nullable String kind, @Nullable Integer percentile) {
    String meant = kind == null && before != null ? Amounts.kind(before) : kind;
    return switch (meant) {
      case "percentile" -> Problem.onComplaint(400, () -> new Basis.Percentile(rank(percentile)));
      case "volume" -> volume(percentile);
      case null, default -> throw Problem.bad("The \"kind\" of a bill is percentile or volume");
    };
  }

  private static Basis volume(@Nullable Integer percentile) {
    if (percentile != null) {
      throw Problem.bad("A volume bill has no \"percentile\"");
    }
    return new Basis.Volume();
  }

  private int rank(@Nullable Integer percentile) {
    if (percentile != null) {
      return percentile;
    }
    return before != null && before.basis() instanceof Basis.Percentile(int rank)
        ? rank
        : USUAL_RANK;
  }

  Direction direction(@Nullable String given) {
    if (given == null && before != null) {
      return before.direction();
    }
    for (Direction direction : Direction.values()) {
      if (direction.label().equals(given)) {
        return direction;
      }
    }
    throw Problem.bad("The \"direction\" of a bill is in, out, sum or max");
  }

  double included(Basis basis, @Nullable Long given) {
    if (given != null) {
      return given;
    }
    boolean sameKind = before != null && before.basis().getClass() == basis.getClass();
    return before != null && sameKind ? before.included() : 0;
  }

  Tariff.Price price(
      @Nullable String currency, @Nullable String baseFee, @Nullable String overusePrice) {
    Optional<Tariff.Price> old = Optional.ofNullable(before).map(Tariff::price);
    return new Tariff.Price(
        currency == null && old.isPresent() ? old.get().currency() : currency(currency),
        money("baseFee", baseFee, old.map(Tariff.Price::baseFee)),
        money("overusePrice", overusePrice, old.map(Tariff.Price::overuse)));
  }

  private static Currency currency(@Nullable String code) {
    try {
      return Currency.getInstance(code == null ? "" : code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Problem.bad("\"currency\" must be a code of ISO 4217, such as KRW");
    }
  }

  private static BigDecimal money(String field, @Nullable String given, Optional<BigDecimal> old) {
    if (given == null) {
      return old.orElse(BigDecimal.ZERO);
    }
    if (!MONEY.matcher(given).matches()) {
      throw Problem.bad(
          "\"" + field + "\" must be a text with a number such as 1250.50, 0 or more");
    }
    return new BigDecimal(given);
  }

  static BillingCalendar calendar(
      @Nullable Integer startDay, @Nullable String zone, @Nullable BillingCalendar before) {
    BillingCalendar otherwise = before == null ? new BillingCalendar(1, ZoneOffset.UTC) : before;
    return Problem.onComplaint(
        400,
        () ->
            new BillingCalendar(
                startDay == null ? otherwise.startDay() : startDay,
                zone == null ? otherwise.zone() : zone(zone)));
  }

  private static ZoneId zone(String name) {
    if (name.equals("UTC") || name.equals("Z")) {
      return ZoneOffset.UTC;
    }
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw Problem.bad("\"zone\" must be UTC or a time zone such as Asia/Seoul");
    }
    return ZoneId.of(name);
  }
}
