package io.bongsu.storage.series;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import java.time.Instant;

/**
 * A device's state from a moment on.
 *
 * @param reason why, one sentence
 */
public record StatusChange(DeviceId device, DeviceStatus status, String reason, Instant at) {}
