package io.bongsu.performance.accounting;

import io.bongsu.model.accounting.Charge;
import io.bongsu.model.accounting.Tariff;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What measured use costs by a tariff. */
public final class Charges {
  private static final double BITS_PER_MEGABIT = 1e6;
  private static final double BYTES_PER_GIGABYTE = 1e9;

  private Charges() {}

  /**
   * Calculates.
   *
   * @param measured bit/s or bytes as the tariff's basis says; NaN: nothing was measured, so that
   *     only the base fee is due
   */
  public static Charge of(Tariff tariff, double measured) {
    double unit =
        tariff.basis() instanceof Tariff.Basis.Volume ? BYTES_PER_GIGABYTE : BITS_PER_MEGABIT;
    double above = Double.isNaN(measured) ? 0 : Math.max(0, measured - tariff.included()) / unit;
    Tariff.Price price = tariff.price();
    BigDecimal fee = rounded(price, BigDecimal.valueOf(above).multiply(price.overuse()));
    return new Charge(measured, above, fee, rounded(price, price.baseFee()).add(fee));
  }

  private static BigDecimal rounded(Tariff.Price price, BigDecimal amount) {
    int digits = Math.max(0, price.currency().getDefaultFractionDigits());
    return amount.setScale(digits, RoundingMode.HALF_UP);
  }
}
