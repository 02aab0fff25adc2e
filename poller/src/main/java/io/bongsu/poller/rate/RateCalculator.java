package io.bongsu.poller.rate;

import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.poller.rate.AgentClock.Step;
import java.util.Arrays;

/**
 * Rates of one interface between two readings, in the order of {@link MetricGroup#INTERFACE}; pure.
 * Where a counter may have been reset, wrapped more than once or jumped there is no value, never a
 * spike.
 */
public final class RateCalculator {
  private static final Metric[] ORDER = MetricGroup.INTERFACE.metrics().toArray(Metric[]::new);
  private static final double HEADROOM = 1.1;

  /**
   * Octets of the smallest Ethernet frame with preamble and gap: no interface counts packets
   * faster.
   */
  private static final double SMALLEST_FRAME = 84;

  private static final double COUNTER32 = 4_294_967_296.0;
  private static final double MOST_FAULTS = COUNTER32 / 2;

  private final CounterReading before;
  private final CounterReading now;
  private final double seconds;
  private final double maxOctets;
  private boolean implausible;
  private boolean ambiguous;

  private RateCalculator(CounterReading before, CounterReading now, double seconds, long speedBps) {
    this.before = before;
    this.now = now;
    this.seconds = seconds;
    this.maxOctets = speedBps <= 0 ? Double.POSITIVE_INFINITY : HEADROOM * seconds * speedBps / 8;
  }

  /**
   * What two readings give.
   *
   * @param values by the group's order; NaN: no value
   * @param clockDoubted the agent's clock disagrees with ours, ours was used
   * @param implausible a counter went faster than the interface can
   * @param ambiguous a 32-bit counter may have wrapped more than once
   */
  public record Rates(
      float[] values, boolean clockDoubted, boolean implausible, boolean ambiguous) {}

  /**
   * Calculates.
   *
   * @param speedBps of the interface, 0 when unknown or not to be trusted as a bound
   */
  public static Rates between(CounterReading before, CounterReading now, long speedBps) {
    Step step =
        AgentClock.step(before.upTimeTicks(), now.upTimeTicks(), now.nanos() - before.nanos());
    return switch (step) {
      case Step.Steady(double seconds) -> rates(before, now, seconds, speedBps, false);
      case Step.Doubtful(double seconds) ->
          rates(before, now, seconds, speedBps, before.upTimeTicks() >= 0);
      case Step.Jumped(double seconds) -> rates(before, now, seconds, speedBps, true);
      case Step.Restarted _ -> new Rates(none(), false, false, false);
    };
  }

  private static Rates rates(
      CounterReading before, CounterReading now, double seconds, long speedBps, boolean doubted) {
    if (seconds <= 0 || before.discontinuity() != now.discontinuity()) {
      return new Rates(none(), doubted, false, false);
    }
    RateCalculator calculator = new RateCalculator(before, now, seconds, speedBps);
    float[] values = calculator.values();
    return new Rates(values, doubted, calculator.implausible, calculator.ambiguous);
  }

  /** No value for any metric of the group. */
  public static float[] none() {
    float[] values = new float[ORDER.length];
    Arrays.fill(values, Float.NaN);
    return values;
  }

  private float[] values() {
    float[] values = new float[ORDER.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (value(ORDER[i]) / seconds);
    }
    return values;
  }

  private double value(Metric metric) {
    return switch (metric) {
      case IF_IN_BPS -> 8 * octets(InterfaceCounter.IN_OCTETS);
      case IF_OUT_BPS -> 8 * octets(InterfaceCounter.OUT_OCTETS);
      case IF_IN_PPS ->
          packets(InterfaceCounter.IN_UNICAST)
              + others(
                  InterfaceCounter.IN_MULTICAST,
                  InterfaceCounter.IN_BROADCAST,
                  InterfaceCounter.IN_NON_UNICAST);
      case IF_OUT_PPS ->
          packets(InterfaceCounter.OUT_UNICAST)
              + others(
                  InterfaceCounter.OUT_MULTICAST,
                  InterfaceCounter.OUT_BROADCAST,
                  InterfaceCounter.OUT_NON_UNICAST);
      case IF_IN_ERRORS -> faults(InterfaceCounter.IN_ERRORS);
      case IF_OUT_ERRORS -> faults(InterfaceCounter.OUT_ERRORS);
      case IF_IN_DISCARDS -> faults(InterfaceCounter.IN_DISCARDS);
      case IF_OUT_DISCARDS -> faults(InterfaceCounter.OUT_DISCARDS);
      default -> Double.NaN;
    };
  }

  /** Multicast and broadcast where counted apart, else the old sum of both, else nothing to add. */
  private double others(
      InterfaceCounter multicast, InterfaceCounter broadcast, InterfaceCounter both) {
    if (now.has(multicast) || now.has(broadcast)) {
      return orZero(multicast) + orZero(broadcast);
    }
    return orZero(both);
  }

  private double orZero(InterfaceCounter counter) {
    return now.has(counter) ? packets(counter) : 0;
  }

  private double octets(InterfaceCounter counter) {
    return increase(counter, maxOctets);
  }

  private double packets(InterfaceCounter counter) {
    return increase(counter, maxOctets / SMALLEST_FRAME);
  }

  /**
   * Errors and discards have 32 bits on the fastest ports, too (RFC 2863). That they wrap between
   * two polls would take tens of millions a second, so what rose is what was counted.
   */
  private double faults(InterfaceCounter counter) {
    return increase(counter, Math.min(maxOctets / SMALLEST_FRAME, MOST_FAULTS));
  }

  private double increase(InterfaceCounter counter, double most) {
    if (!before.has(counter)
        || !now.has(counter)
        || before.isWide(counter) != now.isWide(counter)) {
      return Double.NaN;
    }
    return now.isWide(counter) ? increase64(counter, most) : increase32(counter, most);
  }

  private double increase64(InterfaceCounter counter, double most) {
    long from = before.value(counter);
    long to = now.value(counter);
    if (Long.compareUnsigned(to, from) < 0) {
      return Double.NaN;
    }
    return plausible(unsigned(to - from), most);
  }

  private double increase32(InterfaceCounter counter, double most) {
    double increase = now.value(counter) - before.value(counter);
    if (Double.isInfinite(most)) {
      return increase < 0 ? Double.NaN : increase;
    }
    if (most >= COUNTER32) {
      ambiguous = true;
      return Double.NaN;
    }
    if (increase < 0 && beganAnew()) {
      return Double.NaN;
    }
    return plausible(increase < 0 ? increase + COUNTER32 : increase, most);
  }

  /**
   * Whether the interface counts from the start again without saying so by
   * ifCounterDiscontinuityTime: a counter of it fell that had no reason to wrap.
   */
  private boolean beganAnew() {
    for (InterfaceCounter counter : InterfaceCounter.values()) {
      if (before.has(counter)
          && now.has(counter)
          && before.isWide(counter) == now.isWide(counter)
          && fell(counter)) {
        return true;
      }
    }
    return false;
  }

  private boolean fell(InterfaceCounter counter) {
    long from = before.value(counter);
    long to = now.value(counter);
    if (now.isWide(counter)) {
      return Long.compareUnsigned(to, from) < 0;
    }
    boolean octets =
        counter == InterfaceCounter.IN_OCTETS || counter == InterfaceCounter.OUT_OCTETS;
    return to < from && to - from + COUNTER32 > (octets ? maxOctets : maxOctets / SMALLEST_FRAME);
  }

  private double plausible(double increase, double most) {
    if (increase > most) {
      implausible = true;
      return Double.NaN;
    }
    return increase;
  }

  private static double unsigned(long value) {
    return value >= 0 ? value : (value >>> 1) * 2.0;
  }
}
