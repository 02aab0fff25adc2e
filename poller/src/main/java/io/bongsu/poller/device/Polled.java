package io.bongsu.poller.device;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.SkipCause;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.poller.snmp.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one plan brought, before it is stamped with device and time.
 *
 * @param skipped why it was not made; null for one that was
 * @param detail why the outcome is not ANSWERED, for people
 */
record Polled(
    PollOutcome outcome,
    @Nullable SkipCause skipped,
    String detail,
    List<SampleFrame> frames,
    List<Fact> facts,
    List<Finding> findings) {
  /** One that was made. */
  Polled(
      PollOutcome outcome,
      String detail,
      List<SampleFrame> frames,
      List<Fact> facts,
      List<Finding> findings) {
    this(outcome, null, detail, frames, facts, findings);
  }

  /** True when something was read. */
  boolean usable() {
    return outcome == PollOutcome.ANSWERED || outcome == PollOutcome.PARTIAL;
  }

  /** True when a status poll saw the device answer. */
  boolean reached() {
    return facts.stream()
        .anyMatch(fact -> fact instanceof Fact.Reachability seen && seen.reachable());
  }

  /** The same, refused for a reason found out afterwards. */
  Polled refused(String why) {
    return new Polled(PollOutcome.REFUSED, why, frames, facts, findings);
  }

  /** The same, with one fact more. */
  Polled with(Fact fact) {
    List<Fact> all = new ArrayList<>(facts);
    all.add(fact);
    return new Polled(outcome, skipped, detail, frames, List.copyOf(all), findings);
  }

  /** The same, with one finding more. */
  Polled with(Finding finding) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(finding);
    return new Polled(outcome, skipped, detail, frames, facts, List.copyOf(all));
  }

  static Polled skipped(SkipCause cause, String why) {
    return new Polled(PollOutcome.SKIPPED, cause, why, List.of(), List.of(), List.of());
  }

  /** Of a reading that gave nothing to decode. */
  static Polled nothing(Reading reading) {
    return new Polled(
        reading.outcome(), reading.detail(), List.of(), List.of(), reading.findings());
  }

  /** Of a reading that was decoded; {@code more} findings come from the decoders. */
  static Polled of(
      Reading reading, List<SampleFrame> frames, List<Fact> facts, List<Finding> more) {
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.addAll(more);
    return new Polled(reading.outcome(), reading.detail(), frames, facts, List.copyOf(findings));
  }
}
