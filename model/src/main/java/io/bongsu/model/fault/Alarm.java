package io.bongsu.model.fault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One alarm at one moment; immutable, replaced on each change.
 *
 * @param id Bongsu's number, positive
 * @param text what is wrong, one sentence
 * @param openedAt when the fault began as far as is known
 * @param closedAt null while not closed
 * @param closeReason recovered, manual, deleted, …; empty while not closed
 * @param occurrences how often it turned bad since it opened
 * @param acknowledgement null when nobody took it
 * @param incident the incident it belongs to, 0 none
 */
public record Alarm(
    long id,
    AlarmKey key,
    AlarmState state,
    Severity severity,
    Reason text,
    Instant openedAt,
    @Nullable Instant closedAt,
    String closeReason,
    int occurrences,
    @Nullable Acknowledgement acknowledgement,
    long incident) {}
