package io.bongsu.model.inventory;

import java.util.Objects;

/**
 * What a device is, by its profile; empty text where the agent does not tell.
 *
 * @param vendor the maker's name
 * @param model the product
 * @param os the operating system's name
 * @param version the operating system's version
 * @param serial the chassis serial number
 * @param profile the id of the profile that recognised it
 * @param engineId snmpEngineID (RFC 3411) in hexadecimal
 */
public record DeviceIdentity(
    String vendor,
    String model,
    String os,
    String version,
    String serial,
    String profile,
    String engineId) {
  /** Nothing known yet. */
  public static final DeviceIdentity UNKNOWN = new DeviceIdentity("", "", "", "", "", "");

  /** One that was kept before engine ids were has none. */
  public DeviceIdentity {
    engineId = Objects.requireNonNullElse(engineId, "");
  }

  /** Whose agent tells no engine id. */
  public DeviceIdentity(
      String vendor, String model, String os, String version, String serial, String profile) {
    this(vendor, model, os, version, serial, profile, "");
  }

  /** This one, and where it tells nothing what was known of the same device before. */
  public DeviceIdentity or(DeviceIdentity before) {
    return new DeviceIdentity(
        either(vendor, before.vendor),
        either(model, before.model),
        either(os, before.os),
        either(version, before.version),
        either(serial, before.serial),
        either(profile, before.profile),
        either(engineId, before.engineId));
  }

  private static String either(String now, String before) {
    return now.isEmpty() ? before : now;
  }
}
