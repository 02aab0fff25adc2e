package io.bongsu.fault.incident;

import io.bongsu.model.fault.Incident.Impacted;
import io.bongsu.model.fault.Reason;
import java.time.Instant;
import java.util.List;

/**
 * One real cause, judged and ready to be told.
 *
 * @param title such as "core-1 is down"
 * @param cause why, one sentence
 * @param roots at least one
 * @param impacted what it takes down
 */
public record Case(Reason title, Reason cause, List<Trouble> roots, List<Impacted> impacted) {
  /** When the first of the causes began. */
  Instant since() {
    return roots.stream().map(Trouble::since).min(Instant::compareTo).orElseThrow();
  }
}
