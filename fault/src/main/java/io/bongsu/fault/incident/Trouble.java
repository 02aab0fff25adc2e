package io.bongsu.fault.incident;

import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.Severity;
import java.time.Instant;

/**
 * A confirmed fault that asks for an alarm.
 *
 * @param text what is wrong, one sentence
 * @param reason the evidence that it is a cause, one sentence
 * @param since when it began as far as is known
 */
public record Trouble(AlarmKey key, Severity severity, Reason text, Reason reason, Instant since) {}
