package io.bongsu.model.inventory;

import io.bongsu.model.snmp.Oid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells one box from another at the same address; what an agent does not tell proves nothing.
 *
 * @param sysObjectId the product (SNMPv2-MIB), null where absent
 * @param serial of the chassis, empty where absent
 * @param engineId snmpEngineID (RFC 3411) in hexadecimal, empty where absent
 */
public record Fingerprint(@Nullable Oid sysObjectId, String serial, String engineId) {
  /** Of what is kept of a device. */
  public static Fingerprint of(SystemGroup system, DeviceIdentity identity) {
    return new Fingerprint(system.sysObjectId(), identity.serial(), identity.engineId());
  }

  /**
   * How this box is seen to be another one than the later one, as half a sentence; empty when they
   * may be the same. A serial number outweighs the rest: new firmware may change the product and
   * the engine id.
   */
  public Optional<String> replacedBy(Fingerprint later) {
    if (!serial.isEmpty() && !later.serial.isEmpty()) {
      return changed("serial number", serial, later.serial);
    }
    if (sysObjectId != null
        && later.sysObjectId != null
        && !sysObjectId.equals(later.sysObjectId)) {
      return changed("sysObjectID", sysObjectId.toString(), later.sysObjectId.toString());
    }
    return engineId.isEmpty() || later.engineId.isEmpty()
        ? Optional.empty()
        : changed("snmpEngineID", engineId, later.engineId);
  }

  /** This one, and where it tells nothing what the same box told before. */
  public Fingerprint or(Fingerprint before) {
    return new Fingerprint(
        sysObjectId == null ? before.sysObjectId : sysObjectId,
        serial.isEmpty() ? before.serial : serial,
        engineId.isEmpty() ? before.engineId : engineId);
  }

  /** True when both tell enough to be sure that they are one box. */
  public boolean isSurely(Fingerprint other) {
    boolean bySerial = !serial.isEmpty() && serial.equals(other.serial);
    boolean byEngine = !engineId.isEmpty() && engineId.equals(other.engineId);
    return (bySerial || byEngine) && replacedBy(other).isEmpty();
  }

  private static Optional<String> changed(String what, String before, String now) {
    return before.equals(now)
        ? Optional.empty()
        : Optional.of("its " + what + " was " + before + " and is now " + now);
  }
}
