package io.bongsu.fault.condition;

import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;

/** Whether a device's SNMP agent answers while the device itself does. */
public final class AgentTracker {
  private final int needed;
  private Verdict verdict = Verdict.NODATA;
  private int failed;
  private boolean refused;
  private String detail = "";

  /** An agent nobody asked yet. */
  public AgentTracker(ConditionSettings settings) {
    this.needed = settings.snmpPolls();
  }

  /**
   * Takes a traffic or inventory poll in; other plans change nothing.
   *
   * @param deviceAnswers false: silence means nothing now and earlier silence is forgotten
   */
  public void accept(PollResult result, boolean deviceAnswers) {
    if (result.plan() != PollPlan.TRAFFIC && result.plan() != PollPlan.INVENTORY) {
      return;
    }
    switch (result.outcome()) {
      case ANSWERED, PARTIAL -> answered();
      case SILENT, REFUSED -> {
        if (deviceAnswers) {
          failed(result);
        } else {
          failed = 0;
        }
      }
      case SKIPPED -> {}
    }
  }

  /** Goes on from before a restart: silent until it answers. */
  public void assumeSilent() {
    verdict = Verdict.BAD;
    failed = needed;
  }

  /** OK: answers; BAD: enough polls failed in a row; NODATA: not known. */
  public Verdict verdict() {
    return verdict;
  }

  /** What is wrong, for people. */
  public Reason text(String device) {
    ReasonCode code = refused ? ReasonCode.AGENT_REFUSES : ReasonCode.AGENT_SILENT;
    Reason text = code.of("device", device, "polls", failed);
    return detail.isEmpty() ? text : text.then(ReasonCode.LAST_ANSWER.of("detail", detail));
  }

  private void answered() {
    verdict = Verdict.OK;
    failed = 0;
    detail = "";
  }

  private void failed(PollResult result) {
    failed++;
    refused = result.outcome() == PollOutcome.REFUSED;
    detail = result.detail();
    if (failed >= needed) {
      verdict = Verdict.BAD;
    }
  }
}
