package io.bongsu.fault;

import io.bongsu.fault.threshold.SeriesWatch;
import io.bongsu.fault.threshold.SeriesWatch.Crossing;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import io.bongsu.model.threshold.Measure;
import java.math.BigDecimal;
import java.math.MathContext;

/** Puts values beyond their limits into words. */
final class ThresholdText {
  private static final MathContext DIGITS = new MathContext(3);

  private ThresholdText() {}

  /**
   * One sentence.
   *
   * @param instance what people call the port, file system, …
   */
  static Reason of(Measure measure, String device, String instance, Crossing crossing) {
    String port = device + " " + instance;
    return switch (measure) {
      case PORT_UTILISATION -> value(ReasonCode.PORT_BUSY, crossing, "port", port);
      case PORT_ERRORS -> value(ReasonCode.PORT_ERRORS, crossing, "port", port);
      case PORT_DISCARDS -> value(ReasonCode.PORT_DISCARDS, crossing, "port", port);
      case CPU -> value(ReasonCode.CPU_HIGH, crossing, "device", device, "name", instance);
      case MEMORY -> value(ReasonCode.MEMORY_HIGH, crossing, "device", device, "name", instance);
      case STORAGE -> value(ReasonCode.STORAGE_FULL, crossing, "device", device, "name", instance);
      case TEMPERATURE ->
          value(ReasonCode.TEMPERATURE_HIGH, crossing, "device", device, "name", instance);
      case SENSOR_STATE -> state(crossing).of("device", device, "name", instance);
      case RESPONSE_TIME -> value(ReasonCode.RESPONSE_SLOW, crossing, "device", device);
      case LOSS -> value(ReasonCode.PACKETS_LOST, crossing, "device", device);
    };
  }

  private static ReasonCode state(Crossing crossing) {
    return crossing.level() == SeriesWatch.CRITICAL
        ? ReasonCode.SENSOR_CRITICAL
        : ReasonCode.SENSOR_WARNS;
  }

  private static Reason value(ReasonCode code, Crossing crossing, String... names) {
    Object[] gaps = new Object[names.length + 4];
    System.arraycopy(names, 0, gaps, 0, names.length);
    gaps[names.length] = "value";
    gaps[names.length + 1] = number(crossing.value());
    gaps[names.length + 2] = "limit";
    gaps[names.length + 3] = number(crossing.limit());
    return code.of(gaps);
  }

  private static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return rounded.toPlainString();
  }
}
