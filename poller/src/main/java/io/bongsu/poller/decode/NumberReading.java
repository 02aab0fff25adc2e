package io.bongsu.poller.decode;

import io.bongsu.mibs.rule.Cell;
import io.bongsu.mibs.rule.Reading;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings a raw value to the unit its rule promises. */
final class NumberReading {
  /** A number at the beginning of a text, as in "42 C" or "+3.3V". */
  private static final Pattern LEADING = Pattern.compile("^\\s*([-+]?\\d{1,15}(?:[.,]\\d{1,15})?)");

  private NumberReading() {}

  static OptionalDouble read(SnmpView view, Reading reading, Oid index, SnmpValue value) {
    if (!reading.skip().isEmpty() && reading.skip().contains(Coercion.toText(value).orElse(""))) {
      return OptionalDouble.empty();
    }
    OptionalDouble raw = number(value);
    if (raw.isEmpty()) {
      return raw;
    }
    Reading.Scale scale = reading.scale();
    double scaled =
        raw.getAsDouble() * scale.factor() / powerOfTen(view, scale.digits(), index)
            + scale.offset();
    return scale.milliwatts() ? decibels(scaled) : OptionalDouble.of(plain(scaled));
  }

  /** Without the dust of binary fractions: 23.7, not 23.700000000000003. */
  static double plain(double scaled) {
    return Double.isFinite(scaled)
        ? new BigDecimal(scaled).round(new MathContext(12)).doubleValue()
        : scaled;
  }

  private static OptionalDouble decibels(double milliwatts) {
    return milliwatts > 0
        ? OptionalDouble.of(plain(10 * Math.log10(milliwatts)))
        : OptionalDouble.empty();
  }

  /** A number, also where text begins with one. */
  static OptionalDouble number(@Nullable SnmpValue value) {
    OptionalDouble plain = Coercion.toDouble(value);
    if (plain.isPresent() || !(value instanceof SnmpValue.Octets)) {
      return plain;
    }
    Matcher leading = LEADING.matcher(Coercion.toText(value).orElse(""));
    return leading.find()
        ? OptionalDouble.of(Double.parseDouble(leading.group(1).replace(',', '.')))
        : OptionalDouble.empty();
  }

  private static double powerOfTen(SnmpView view, @Nullable Cell digits, Oid index) {
    if (digits == null) {
      return 1;
    }
    long exponent = Coercion.toLong(digits.in(view, index)).orElse(0L);
    return Math.abs(exponent) > 18 ? 1 : Math.pow(10, (double) exponent);
  }
}
