package io.bongsu.fault;

import io.bongsu.model.fault.AlarmKey;

/**
 * Something is wrong, and no alarm is raised about it.
 *
 * @param reason why not, one sentence
 * @param incident the incident that explains it, 0 none yet
 */
public record SilencedAlarm(AlarmKey key, String reason, long incident) {}
