package io.bongsu.model.inventory;

import io.bongsu.model.snmp.Oid;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The system group (SNMPv2-MIB, RFC 3418); texts are clean, empty where absent.
 *
 * @param sysObjectId null where absent
 * @param upTime since the agent re-initialised (sysUpTime), null where absent
 */
public record SystemGroup(
    String sysName,
    String sysDescr,
    @Nullable Oid sysObjectId,
    String sysLocation,
    String sysContact,
    @Nullable Duration upTime) {}
