package io.bongsu.performance;

import io.bongsu.model.device.DeviceId;

/**
 * One of the busiest.
 *
 * @param instance the interface key or sensor name; empty for the device itself
 * @param value in the metric's unit
 */
public record Top(DeviceId device, String instance, float value) {}
