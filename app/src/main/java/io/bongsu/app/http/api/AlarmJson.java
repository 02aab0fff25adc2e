package io.bongsu.app.http.api;

import io.bongsu.model.fault.Acknowledgement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An alarm with the names of what it is about. */
record AlarmJson(
    String id,
    String device,
    String deviceName,
    String site,
    String object,
    String objectName,
    String condition,
    String state,
    String severity,
    String text,
    @Nullable WordsJson textWords,
    Instant openedAt,
    @Nullable Instant closedAt,
    String closeReason,
    int occurrences,
    @Nullable String acknowledgedBy,
    @Nullable Acknowledgement acknowledgement,
    @Nullable String incident,
    boolean suppressed,
    String suppressedReason,
    @Nullable WordsJson suppressedWords) {}
