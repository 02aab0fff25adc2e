package io.bongsu.poller;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollPlan;
import java.time.Duration;

/**
 * A device whose last poll took long.
 *
 * @param device who
 * @param plan which of its polls
 * @param took how long the last one took, waiting for answers included
 */
public record SlowDevice(DeviceId device, PollPlan plan, Duration took) {}
