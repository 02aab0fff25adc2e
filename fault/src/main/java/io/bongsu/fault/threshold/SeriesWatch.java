package io.bongsu.fault.threshold;

import io.bongsu.model.threshold.Measure;
import io.bongsu.model.threshold.ThresholdRule;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One measure of one device under its rules. Holds nothing while all values are fine: then a frame
 * costs one comparison for each instance. Used by one thread at a time.
 */
public final class SeriesWatch {
  /** No level. */
  public static final int FINE = 0;

  /** The level of warnings. */
  public static final int WARNING = 1;

  /** The level of what is critical. */
  public static final int CRITICAL = 2;

  private static final int NEVER = Integer.MIN_VALUE;
  private static final byte NO_RULE = -1;

  private final Measure measure;
  private final List<ThresholdRule> rules;
  private List<String> instances = List.of();
  private byte @Nullable [] ruleOf;
  private float @Nullable [] averages;
  private @Nullable States states;
  private boolean fresh = true;
  private int lastSecond = NEVER;

  /** Since when each instance is how high, and what was told of it. */
  private static final class States {
    final int[] high;
    final int[] highest;
    final byte[] level;

    States(int size) {
      high = new int[size];
      highest = new int[size];
      level = new byte[size];
      Arrays.fill(high, NEVER);
      Arrays.fill(highest, NEVER);
    }
  }

  /** What happens to instances; the watch says it, somebody acts. */
  public interface Events {
    /** What was told of an instance before, as a level; asked only when it is not known. */
    int told(String instance);

    /** A description of an instance that rules may look at, too. */
    String description(String instance);

    /** Long enough at a level that was not told: false when it cannot be told now. */
    boolean reached(Crossing crossing);

    /** What was told of it goes on (true), or the value is good (false); false: it is over. */
    boolean goesOn(String instance, boolean bad);
  }

  /**
   * An instance that was too high for long enough.
   *
   * @param level {@link #WARNING} or {@link #CRITICAL}
   * @param forSeconds how long it has been
   */
  public record Crossing(
      String instance, ThresholdRule rule, int level, float value, int forSeconds) {
    /** The limit that was crossed. */
    public double limit() {
      return level == CRITICAL ? rule.limits().highest() : rule.limits().lowest();
    }
  }

  /**
   * Fine so far.
   *
   * @param rules of this measure that cover the device, who judges first
   */
  public SeriesWatch(Measure measure, List<ThresholdRule> rules) {
    this.measure = measure;
    this.rules = rules;
  }

  /** What it reads. */
  public Measure measure() {
    return measure;
  }

  /** Its rules. */
  public List<ThresholdRule> rules() {
    return rules;
  }

  /**
   * Takes a frame in.
   *
   * @param second the moment on a monotonic clock
   */
  public void take(int second, List<String> names, Readings readings, Events events) {
    if (!names.equals(instances)) {
      rename(names, events);
    }
    if (fresh) {
      recall(events);
    }
    Readings read = measure == Measure.LOSS ? averaged(second, readings) : readings;
    if (states == null && isAllFine(read)) {
      lastSecond = second;
      return;
    }
    States known = states == null ? new States(instances.size()) : states;
    boolean quiet = true;
    for (int i = 0; i < instances.size(); i++) {
      ThresholdRule rule = rule(i);
      if (rule != null) {
        judge(known, i, rule, new Sample(second, read.at(i)), events);
      }
      quiet &= known.level[i] == FINE && known.high[i] == NEVER;
    }
    states = quiet ? null : known;
    lastSecond = second;
  }

  /** Everything is as unknown as at the start, such as when the device was silent. */
  public void forget() {
    states = null;
    averages = null;
    fresh = true;
  }

  /** The rule that judges an instance, null none. */
  public @Nullable ThresholdRule ruleFor(String instance, String description) {
    return rules.stream()
        .filter(rule -> rule.scope().covers(instance, description))
        .findFirst()
        .orElse(null);
  }

  private record Sample(int second, float value) {}

  private boolean isAllFine(Readings read) {
    for (int i = 0; i < instances.size(); i++) {
      ThresholdRule rule = rule(i);
      if (rule != null && read.at(i) >= rule.limits().lowest()) {
        return false;
      }
    }
    return true;
  }

  private void judge(States known, int i, ThresholdRule rule, Sample sample, Events events) {
    float value = sample.value();
    if (Float.isNaN(value)) {
      known.high[i] = NEVER;
      known.highest[i] = NEVER;
      return;
    }
    int second = sample.second();
    boolean high = value >= rule.limits().lowest();
    known.highest[i] = began(known.highest[i], value >= rule.limits().highest(), second, rule);
    known.high[i] = began(known.high[i], high, second, rule);
    int level = level(known, i, rule, second);
    if (level > known.level[i]) {
      int since = level == CRITICAL ? known.highest[i] : known.high[i];
      Crossing crossing = new Crossing(instances.get(i), rule, level, value, second - since);
      known.level[i] = events.reached(crossing) ? (byte) level : known.level[i];
    } else if (known.level[i] != FINE && (high || value <= rule.limits().clear())) {
      boolean goesOn = events.goesOn(instances.get(i), high);
      known.level[i] = goesOn ? known.level[i] : FINE;
    }
  }

  /** A gap longer than the hold breaks what had begun: nobody knows what was in it. */
  private int began(int since, boolean high, int second, ThresholdRule rule) {
    boolean gap = second - lastSecond > Math.max(300, rule.limits().hold().toSeconds());
    return !high ? NEVER : since == NEVER || gap ? second : since;
  }

  private static int level(States known, int i, ThresholdRule rule, int second) {
    int hold = (int) rule.limits().hold().toSeconds();
    if (known.highest[i] != NEVER && second - known.highest[i] >= hold) {
      return CRITICAL;
    }
    boolean warns = rule.limits().warning() != null;
    return warns && known.high[i] != NEVER && second - known.high[i] >= hold ? WARNING : FINE;
  }

  /** Ports that come and go are rare: what is pending begins anew, what was told is recalled. */
  private void rename(List<String> names, Events events) {
    instances = names;
    forget();
    ruleOf = rules.size() == 1 && !rules.getFirst().scope().isByInstance() ? null : chosen(events);
  }

  private byte[] chosen(Events events) {
    byte[] chosen = new byte[instances.size()];
    for (int i = 0; i < chosen.length; i++) {
      ThresholdRule rule = ruleFor(instances.get(i), events.description(instances.get(i)));
      chosen[i] = rule == null ? NO_RULE : (byte) rules.indexOf(rule);
    }
    return chosen;
  }

  private void recall(Events events) {
    fresh = false;
    States recalled = new States(instances.size());
    boolean any = false;
    for (int i = 0; i < instances.size(); i++) {
      recalled.level[i] = (byte) events.told(instances.get(i));
      any |= recalled.level[i] != FINE;
    }
    states = any ? recalled : null;
  }

  private @Nullable ThresholdRule rule(int i) {
    if (ruleOf == null) {
      return rules.getFirst();
    }
    return ruleOf[i] == NO_RULE ? null : rules.get(ruleOf[i]);
  }

  /** A mean that follows with the time of the rule: single losses are no loss. */
  private Readings averaged(int second, Readings readings) {
    float[] means =
        averages == null ? new float[instances.size()] : Objects.requireNonNull(averages);
    averages = means;
    for (int i = 0; i < means.length; i++) {
      ThresholdRule rule = rule(i);
      float value = readings.at(i);
      if (rule != null && !Float.isNaN(value) && lastSecond != NEVER) {
        double hold = Math.max(1, rule.limits().hold().toSeconds());
        double share = Math.min(1, (second - lastSecond) / hold);
        means[i] += (float) (share * (value - means[i]));
      }
    }
    return place -> means[place];
  }
}
