package io.bongsu.simulator.scenario;

import io.bongsu.simulator.scenario.Event.DeviceBack;
import io.bongsu.simulator.scenario.Event.DeviceLost;
import io.bongsu.simulator.scenario.Event.LinkCut;
import io.bongsu.simulator.scenario.Event.LinkMended;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happens when, again and again.
 *
 * @param cycle after how long it starts over, longer than the last step's time
 * @param steps in the order of their times, counted from the start of a cycle
 */
public record Scenario(Duration cycle, List<Step> steps) {
  /** Sorts the steps and refuses those that do not fit into a cycle. */
  public Scenario {
    steps = steps.stream().sorted(Comparator.comparing(Step::at)).toList();
    if (!steps.isEmpty() && steps.getLast().at().compareTo(cycle) >= 0) {
      throw new IllegalArgumentException(
          "The step at " + steps.getLast().at() + " lies outside the cycle of " + cycle);
    }
  }

  /** One thing at one time. */
  public record Step(Duration at, Event event) {}

  /** Nothing happens. */
  public static Scenario quiet() {
    return new Scenario(Duration.ofDays(365), List.of());
  }

  /** The demo's ten minutes: every kind of failure once, each mended before the next begins. */
  public static Scenario demo() {
    return demo(Duration.ofSeconds(1));
  }

  /**
   * The same with another length of its "seconds", for those who cannot wait or want to look
   * longer.
   */
  public static Scenario demo(Duration second) {
    Script script = new Script(second);
    script.at(
        65,
        new LinkCut("seoul-dist-1", "seoul-acc-3"),
        65,
        new LinkMended("seoul-dist-1", "seoul-acc-3"));
    script.at(150, new DeviceLost("seoul-acc-5"), 70, new DeviceBack("seoul-acc-5"));
    script.at(260, new DeviceLost("daejeon-wan-1"), 80, new DeviceBack("daejeon-wan-1"));
    script.at(370, new DeviceLost("busan-dist-2"), 3, new DeviceBack("busan-dist-2"));
    for (int i = 0; i < 6; i++) {
      int start = 400 + 12 * i;
      script.at(
          start,
          new LinkCut("changwon-dist-1", "changwon-acc-2"),
          6,
          new LinkMended("changwon-dist-1", "changwon-acc-2"));
    }
    script.at(500, new DeviceLost("seoul-core-2"), 70, new DeviceBack("seoul-core-2"));
    return new Scenario(second.multipliedBy(600), script.steps);
  }

  /**
   * The steps after a moment up to and with another, each at its time since the very start, cycles
   * counted.
   *
   * @param after exclusive; negative to have a step at 0 too
   * @param upTo inclusive
   */
  public List<Step> between(Duration after, Duration upTo) {
    long firstCycle = Math.max(0, after.dividedBy(cycle) - 1);
    long lastCycle = upTo.dividedBy(cycle);
    return Stream.iterate(firstCycle, n -> n <= lastCycle, n -> n + 1)
        .flatMap(n ->
            steps.stream()
                .map(step -> new Step(cycle.multipliedBy(n).plus(step.at()), step.event())))
        .filter(step -> step.at().compareTo(after) > 0 && step.at().compareTo(upTo) <= 0)
        .toList();
  }

  private static final class Script {
    private final Duration second;
    private final List<Step> steps = new ArrayList<>();

    Script(Duration second) {
      this.second = second;
    }

    void at(long seconds, Event broken, long until, Event mended) {
      steps.add(new Step(second.multipliedBy(seconds), broken));
      steps.add(new Step(second.multipliedBy(seconds + until), mended));
    }
  }
}
