package io.bongsu.fault.rootcause;

import io.bongsu.model.device.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * A node of the dependency graph.
 *
 * @param device null for unmanaged ones
 * @param core whether its role says core
 */
record GraphNode(@Nullable DeviceId device, String name, String site, boolean core) {}
