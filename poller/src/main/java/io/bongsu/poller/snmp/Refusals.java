package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.SnmpCredential;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;

/** Turns what an agent says no with into a sentence that names what to check; pure. */
final class Refusals {
  private static final OID UNKNOWN_CONTEXTS = new OID("1.3.6.1.6.3.12.1.5.0");

  private Refusals() {}

  static boolean isUnknownEngine(PDU report) {
    return reported(report, SnmpConstants.usmStatsUnknownEngineIDs);
  }

  static boolean isNotInTimeWindow(PDU report) {
    return reported(report, SnmpConstants.usmStatsNotInTimeWindows);
  }

  private static boolean reported(PDU report, OID counter) {
    return report.size() > 0 && counter.equals(report.get(0).getOid());
  }

  /** About a report PDU (RFC 3414 §3.2, RFC 3412). */
  static String ofReport(PDU report, SnmpCredential.User user) {
    if (reported(report, SnmpConstants.usmStatsUnknownUserNames)) {
      return "The agent does not know the SNMPv3 user \""
          + user.user()
          + "\": check v3_user on both sides";
    }
    if (reported(report, SnmpConstants.usmStatsWrongDigests)) {
      return "The agent rejects the authentication of user \""
          + user.user()
          + "\": check v3_auth ("
          + user.auth()
          + ") and v3_auth_key";
    }
    if (reported(report, SnmpConstants.usmStatsDecryptionErrors)) {
      return "The agent cannot decrypt messages of user \""
          + user.user()
          + "\": check v3_priv ("
          + user.priv()
          + ") and v3_priv_key";
    }
    if (reported(report, SnmpConstants.usmStatsUnsupportedSecLevels)) {
      return "The agent does not allow user \""
          + user.user()
          + "\" this security level: check v3_auth and v3_priv against the agent's configuration";
    }
    if (isNotInTimeWindow(report)) {
      return "The agent's SNMPv3 clock (engineBoots, engineTime) does not stay in step:"
          + " check whether another host uses the same engine id";
    }
    if (reported(report, UNKNOWN_CONTEXTS)) {
      return user.context().isEmpty()
          ? "The agent does not know the default SNMPv3 context: check its access rules"
          : "The agent does not know the SNMPv3 context \""
              + user.context()
              + "\": check v3_context and its access rules";
    }
    return "The agent refuses with report "
        + (report.size() > 0 ? report.get(0).getOid() : "(empty)");
  }

  /** About an error status that means no access; null for any other. */
  static @Nullable String ofStatus(int status) {
    return switch (status) {
      case PDU.authorizationError ->
          "The agent lets this user or community in but not read (authorizationError):"
              + " check its views and access rules";
      case PDU.noAccess -> "The agent denies access (noAccess): check its views and access rules";
      default -> null;
    };
  }

  static String ofSilenceAfterDiscovery(SnmpCredential.User user) {
    return "The agent answers SNMPv3 discovery but never user \""
        + user.user()
        + "\": check v3_priv ("
        + user.priv()
        + "), v3_priv_key and the agent's access rules";
  }
}
