package io.bongsu.model.accounting;

import java.math.BigDecimal;

/**
 * What use comes to.
 *
 * @param measured what is billed: bit/s for a percentile, bytes for a volume; NaN without samples
 * @param overuse what lies above what is included, in Mbit/s or GB; 0 without samples
 * @param overuseFee rounded to the currency's digits
 * @param total base fee and overuse fee
 */
public record Charge(double measured, double overuse, BigDecimal overuseFee, BigDecimal total) {}
