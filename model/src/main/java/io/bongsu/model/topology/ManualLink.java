package io.bongsu.model.topology;

import io.bongsu.model.device.DeviceId;

/**
 * A link that a person stated; wins over every inference.
 *
 * @param id given by the store, 0 before
 * @param aPort interface name, empty unknown
 * @param bPort interface name, empty unknown
 */
public record ManualLink(long id, DeviceId a, String aPort, DeviceId b, String bPort) {}
