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
    @Nullable Duration upTime) {
  /** This one, and where it tells nothing what the same agent told before. */
  public SystemGroup or(SystemGroup before) {
    return new SystemGroup(
        sysName.isEmpty() ? before.sysName : sysName,
        sysDescr.isEmpty() ? before.sysDescr : sysDescr,
        sysObjectId == null ? before.sysObjectId : sysObjectId,
        sysLocation.isEmpty() ? before.sysLocation : sysLocation,
        sysContact.isEmpty() ? before.sysContact : sysContact,
        upTime == null ? before.upTime : upTime);
  }
}
