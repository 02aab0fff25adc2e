package io.bongsu.model.accounting;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/**
 * What use costs.
 *
 * @param basis what is measured
 * @param direction which way
 * @param included what the base fee covers: bit/s for a percentile, bytes for a volume, 0 or more
 * @param price per period and for what lies above
 */
public record Tariff(Basis basis, Direction direction, double included, Price price) {
  /** Refuses what nobody can owe. */
  public Tariff {
    if (!(included >= 0)) {
      throw new IllegalArgumentException("What the base fee covers must be 0 or more");
    }
  }

  /** What is measured. */
  public sealed interface Basis {
    /**
     * The rate that this share of the five-minute averages does not exceed.
     *
     * @param rank 50 to 99
     */
    record Percentile(int rank) implements Basis {
      /** Refuses other ranks. */
      public Percentile {
        if (rank < 50 || rank > 99) {
          throw new IllegalArgumentException("The percentile must be between 50 and 99");
        }
      }
    }

    /** All that flowed. */
    record Volume() implements Basis {}
  }

  /** Which way, as the ports count. */
  public enum Direction {
    IN,
    OUT,
    /** In plus out of the same five minutes. */
    SUM,
    /** The larger of the results of in and out. */
    MAX;

    /** As the REST API and the database write it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The money.
   *
   * @param currency ISO 4217; amounts are rounded half up to its digits
   * @param baseFee for each period, 0 or more
   * @param overuse for each Mbit/s (10^6 bit/s) or GB (10^9 bytes) above what is included, counted
   *     in fractions, 0 or more
   */
  public record Price(Currency currency, BigDecimal baseFee, BigDecimal overuse) {
    /** Refuses negative prices. */
    public Price {
      if (baseFee.signum() < 0 || overuse.signum() < 0) {
        throw new IllegalArgumentException("Prices must be 0 or more");
      }
    }
  }
}
