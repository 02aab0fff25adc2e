package io.bongsu.model.fault;

import io.bongsu.model.device.DeviceId;

/**
 * What an alarm is about; at most one alarm that is not closed exists per key.
 *
 * @param device whose alarm it is; {@link DeviceId#SELF} for Bongsu's own
 * @param object the interface key, empty for the device itself
 * @param condition what is wrong
 */
public record AlarmKey(DeviceId device, String object, Condition condition) {}
