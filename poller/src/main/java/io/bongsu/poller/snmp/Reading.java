package io.bongsu.poller.snmp;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.SnmpView;
import java.util.List;

/**
 * What one agent gave to one poll.
 *
 * @param view everything read, with the subtrees that broke off marked
 * @param outcome ANSWERED, PARTIAL, SILENT or REFUSED
 * @param detail why it is not ANSWERED, for people; else empty
 * @param findings what was odd
 */
public record Reading(SnmpView view, PollOutcome outcome, String detail, List<Finding> findings) {
  private static final String NO_ANSWER =
      "The agent does not answer: check that it runs, its port, the community and its list of"
          + " allowed managers";

  /** True when there is something to decode. */
  public boolean usable() {
    return outcome == PollOutcome.ANSWERED || outcome == PollOutcome.PARTIAL;
  }

  /** Of an agent that answered nothing; {@code reason} is empty where none is known. */
  static Reading silent(SnmpView view, String reason, List<Finding> findings) {
    String detail = reason.isEmpty() ? NO_ANSWER : reason;
    return new Reading(view, PollOutcome.SILENT, detail, findings);
  }
}
