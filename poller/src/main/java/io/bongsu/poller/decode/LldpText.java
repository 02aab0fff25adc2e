package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.PortEvidence;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads LLDP chassis and port ids (IEEE 802.1AB §9.5.2, §9.5.3) into their canonical text. */
final class LldpText {
  private static final int IPV4 = 1;
  private static final int IPV6 = 2;

  private LldpText() {}

  /** LldpChassisIdSubtype 1 to 7; anything else is guessed from the octets. */
  static ChassisId.Kind chassisKind(long subtype, @Nullable SnmpValue id) {
    return switch ((int) subtype) {
      case 1 -> ChassisId.Kind.COMPONENT;
      case 2 -> ChassisId.Kind.INTERFACE_ALIAS;
      case 3 -> ChassisId.Kind.PORT_COMPONENT;
      case 4 -> ChassisId.Kind.MAC;
      case 5 -> ChassisId.Kind.NETWORK_ADDRESS;
      case 6 -> ChassisId.Kind.INTERFACE_NAME;
      case 7 -> ChassisId.Kind.LOCAL;
      default -> mac(id).isPresent() ? ChassisId.Kind.MAC : ChassisId.Kind.LOCAL;
    };
  }

  /** LldpPortIdSubtype 1 to 7; anything else is guessed from the octets. */
  static PortEvidence.Kind portKind(long subtype, @Nullable SnmpValue id) {
    return switch ((int) subtype) {
      case 1 -> PortEvidence.Kind.INTERFACE_ALIAS;
      case 2 -> PortEvidence.Kind.PORT_COMPONENT;
      case 3 -> PortEvidence.Kind.MAC;
      case 4 -> PortEvidence.Kind.NETWORK_ADDRESS;
      case 5 -> PortEvidence.Kind.INTERFACE_NAME;
      case 6 -> PortEvidence.Kind.AGENT_CIRCUIT_ID;
      case 7 -> PortEvidence.Kind.LOCAL;
      default -> mac(id).isPresent() ? PortEvidence.Kind.MAC : PortEvidence.Kind.UNKNOWN;
    };
  }

  static ChassisId chassis(long subtype, @Nullable SnmpValue id) {
    ChassisId.Kind kind = chassisKind(subtype, id);
    return switch (kind) {
      case MAC -> new ChassisId(kind, macText(id));
      case NETWORK_ADDRESS -> new ChassisId(kind, addressText(id));
      default -> new ChassisId(kind, plainText(id));
    };
  }

  static String port(PortEvidence.Kind kind, @Nullable SnmpValue id) {
    return switch (kind) {
      case MAC -> macText(id);
      case NETWORK_ADDRESS -> addressText(id);
      default -> plainText(id);
    };
  }

  /** Six octets, or a MAC written as text (Microsens, Planet and captures of others do). */
  static Optional<MacAddress> mac(@Nullable SnmpValue id) {
    byte[] octets = Columns.octets(id);
    if (octets == null) {
      return Optional.empty();
    }
    return MacAddress.ofOctets(octets)
        .or(() -> MacAddress.tryParse(Coercion.toText(id).orElse("")));
  }

  private static String macText(@Nullable SnmpValue id) {
    return mac(id).map(MacAddress::toString).orElseGet(() -> plainText(id));
  }

  /** One octet of IANA address family and the address, or the address as text. */
  private static String addressText(@Nullable SnmpValue id) {
    byte[] octets = Columns.octets(id);
    if (octets != null && octets.length > 1) {
      Optional<IpAddress> address =
          address(octets[0], Arrays.copyOfRange(octets, 1, octets.length));
      if (address.isPresent()) {
        return address.get().toString();
      }
    }
    String text = plainText(id);
    return IpAddress.tryParse(text).map(IpAddress::toString).orElse(text);
  }

  /** An address of an IANA address family, empty for other families or wrong lengths. */
  static Optional<IpAddress> address(long family, byte[] octets) {
    boolean fits =
        (family == IPV4 && octets.length == 4) || (family == IPV6 && octets.length == 16);
    return fits ? Optional.of(IpAddress.ofOctets(octets)) : Optional.empty();
  }

  /** Clean text; octets that are no text, but as many as a MAC has, are written as one. */
  private static String plainText(@Nullable SnmpValue id) {
    byte[] octets = Columns.octets(id);
    return octets != null && octets.length == 6 && !printable(octets)
        ? MacAddress.ofOctets(octets).map(MacAddress::toString).orElse("")
        : Coercion.toText(id).orElse("");
  }

  private static boolean printable(byte[] octets) {
    for (byte octet : octets) {
      if (octet < 0x20 || octet == 0x7f) {
        return false;
      }
    }
    return true;
  }
}
