package io.bongsu.model.fault;

import java.time.Instant;

/**
 * One message about an incident for one channel: a row of the outbox.
 *
 * @param key idempotency key: the same for every try, also sent to the receiver
 * @param incident about which
 * @param channel to whom, {@link Channel#id}
 * @param event firing, updated or resolved
 * @param body the finished JSON of the message (the webhook contract); mail is made from it
 */
public record Notification(
    String key, long incident, long channel, String event, String body, Instant createdAt) {}
