package io.bongsu.fault;

import io.bongsu.fault.condition.PortTracker;
import io.bongsu.fault.incident.Case;
import io.bongsu.fault.incident.Trouble;
import io.bongsu.fault.threshold.Readings;
import io.bongsu.fault.threshold.SeriesWatch;
import io.bongsu.fault.threshold.SeriesWatch.Crossing;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import io.bongsu.model.fault.Severity;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.threshold.Measure;
import io.bongsu.model.threshold.ThresholdRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Judges the values of devices that answer against the rules, as they arrive. What a device that is
 * silent said last stands still: its alarms stay open and are told to be silent.
 */
final class ThresholdJudge {
  private static final int MANY = 3;
  private static final String NO_RULE = "no rule";

  private final Scene scene;
  private RuleBook rules = RuleBook.EMPTY;

  ThresholdJudge(Scene scene) {
    this.scene = scene;
  }

  /** Other rules from now on; alarms that none of them stands behind any more are closed. */
  void rules(Collection<ThresholdRule> all, Moment now) {
    rules = new RuleBook(all);
    review(now);
  }

  /** Closes alarms that no rule stands behind, since rules or devices changed. */
  void review(Moment now) {
    if (rules != RuleBook.EMPTY) {
      alarms()
          .filter(alarm ->
              device(alarm)
                  .filter(one -> one.spec != null && !isJudged(one, one.spec, alarm.key()))
                  .isPresent())
          .forEach(alarm -> scene.desk.close(alarm.key(), NO_RULE, now));
    }
  }

  /** Alarms of devices that are silent say so: their evidence is old. */
  void tick() {
    alarms()
        .forEach(alarm -> {
          Optional<WatchedDevice> silent = device(alarm).filter(WatchedDevice::isSilent);
          if (silent.isPresent()) {
            scene.view.silence(stale(alarm, silent.get()));
          } else {
            scene.view.unsilence(alarm.key());
          }
        });
  }

  private SilencedAlarm stale(Alarm alarm, WatchedDevice silent) {
    long incident = scene.desk.alarm(silent.downKey()).map(Alarm::incident).orElse(0L);
    Reason why = ReasonCode.IS_SILENT.of("device", scene.name(silent.id));
    return new SilencedAlarm(alarm.key(), why, incident);
  }

  private Stream<Alarm> alarms() {
    return scene.view.alarms().stream()
        .filter(alarm -> RuleBook.measure(alarm.key().condition()).isPresent());
  }

  private Optional<WatchedDevice> device(Alarm alarm) {
    return scene.devices.find(alarm.key().device());
  }

  private boolean isJudged(WatchedDevice device, DeviceSpec spec, AlarmKey key) {
    return rules.judges(key, spec, description(device, key.object()));
  }

  void accept(WatchedDevice device, PollResult result, Moment now) {
    DeviceSpec spec = device.spec;
    if (spec == null || device.isSilent() || result.frames().isEmpty()) {
      return;
    }
    for (SampleFrame frame : result.frames()) {
      for (SeriesWatch watch : device.values.of(frame.group(), rules, spec)) {
        judge(new Judging(device, watch.measure(), now), watch, frame, result);
      }
    }
  }

  private void judge(Judging judging, SeriesWatch watch, SampleFrame frame, PollResult result) {
    WatchedDevice device = judging.device;
    Readings readings =
        Readings.of(
            watch.measure(),
            frame,
            result,
            () -> device.values.speeds(frame.instances(), device.ports));
    int second = (int) TimeUnit.NANOSECONDS.toSeconds(judging.now.nanos());
    watch.take(second, frame.instances(), readings, judging);
    judging.tell();
  }

  private static String description(WatchedDevice device, String instance) {
    PortTracker port = device.ports.get(instance);
    return port == null ? "" : port.name() + ' ' + port.description();
  }

  /** One frame under judgement: gathers what begins in it. */
  private final class Judging implements SeriesWatch.Events {
    private final WatchedDevice device;
    private final Measure measure;
    private final Moment now;
    private final List<Trouble> begun = new ArrayList<>();
    private String rule = "";

    Judging(WatchedDevice device, Measure measure, Moment now) {
      this.device = device;
      this.measure = measure;
      this.now = now;
    }

    @Override
    public int told(String instance) {
      return scene
          .desk
          .alarm(key(instance))
          .map(alarm ->
              alarm.severity() == Severity.CRITICAL ? SeriesWatch.CRITICAL : SeriesWatch.WARNING)
          .orElse(SeriesWatch.FINE);
    }

    @Override
    public String description(String instance) {
      return ThresholdJudge.description(device, instance);
    }

    @Override
    public boolean reached(Crossing crossing) {
      AlarmKey key = key(crossing.instance());
      Trouble trouble = trouble(key, crossing);
      if (scene.desk.isOpen(key)) {
        scene.desk.bad(key, now);
        scene.desk.worsen(trouble, now);
        return true;
      }
      if (!scene.mayJudge(now) || !scene.desk.mayOpen(key, now)) {
        return false;
      }
      rule = crossing.rule().name();
      begun.add(trouble);
      return true;
    }

    @Override
    public boolean goesOn(String instance, boolean bad) {
      AlarmKey key = key(instance);
      if (bad) {
        scene.desk.bad(key, now);
      } else {
        scene.desk.good(key, now);
      }
      return scene.desk.isOpen(key);
    }

    void tell() {
      if (begun.size() >= MANY) {
        Reason title =
            ReasonCode.VALUES_HIGH.of("device", scene.name(device.id), "count", begun.size());
        Reason cause = ReasonCode.TOGETHER_BEYOND.of("rule", rule);
        scene.desk.open(new Case(title, cause, List.copyOf(begun), List.of()), now);
      } else {
        begun.forEach(one ->
            scene.desk.open(new Case(one.text(), one.reason(), List.of(one), List.of()), now));
      }
    }

    private AlarmKey key(String instance) {
      return new AlarmKey(device.id, instance, measure.condition());
    }

    private Trouble trouble(AlarmKey key, Crossing crossing) {
      Reason cause =
          ReasonCode.BEYOND_LIMIT.of(
              "minutes", (crossing.forSeconds() + 30) / 60, "rule", crossing.rule().name());
      Severity severity =
          crossing.level() == SeriesWatch.CRITICAL ? Severity.CRITICAL : Severity.WARNING;
      return new Trouble(
          key,
          severity,
          ThresholdText.of(measure, scene.name(device.id), portName(key.object()), crossing),
          cause,
          now.wall().minusSeconds(crossing.forSeconds()));
    }

    private String portName(String instance) {
      PortTracker port = device.ports.get(instance);
      return port == null || port.name().isEmpty() ? instance : port.name();
    }
  }
}
