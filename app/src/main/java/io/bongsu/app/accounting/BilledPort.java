package io.bongsu.app.accounting;

import io.bongsu.model.accounting.PortRef;

/**
 * A port of a bill with what people call it.
 *
 * @param portName ifName; the key where the port is not known any more
 * @param alias ifAlias; empty where it is not known any more
 */
public record BilledPort(PortRef port, String deviceName, String portName, String alias) {}
