package io.bongsu.fault;

import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Reason;

/**
 * Something is wrong, and no alarm is raised about it.
 *
 * @param reason why not, one sentence
 * @param incident the incident that explains it, 0 none yet
 */
public record SilencedAlarm(AlarmKey key, Reason reason, long incident) {}
