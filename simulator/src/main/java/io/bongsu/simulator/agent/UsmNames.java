package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential.User;
import org.jspecify.annotations.Nullable;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.Priv3DES;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.UsmUser;
import org.snmp4j.security.nonstandard.PrivAES192With3DESKeyExtension;
import org.snmp4j.security.nonstandard.PrivAES256With3DESKeyExtension;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/** Says in snmp4j's words what Bongsu calls a user. */
final class UsmNames {
  private UsmNames() {}

  static UsmUser user(User user) {
    return new UsmUser(
        new OctetString(user.user()),
        auth(user.auth()),
        key(user.authKey()),
        priv(user.priv()),
        key(user.privKey()));
  }

  static int level(User user) {
    if (user.priv() != PrivProtocol.NONE) {
      return SecurityLevel.AUTH_PRIV;
    }
    return user.auth() == AuthProtocol.NONE
        ? SecurityLevel.NOAUTH_NOPRIV
        : SecurityLevel.AUTH_NOPRIV;
  }

  private static @Nullable OctetString key(Secret secret) {
    return secret.reveal().isEmpty() ? null : new OctetString(secret.reveal());
  }

  private static @Nullable OID auth(AuthProtocol protocol) {
    return switch (protocol) {
      case NONE -> null;
      case MD5 -> AuthMD5.ID;
      case SHA1 -> AuthSHA.ID;
      case SHA224 -> AuthHMAC128SHA224.ID;
      case SHA256 -> AuthHMAC192SHA256.ID;
      case SHA384 -> AuthHMAC256SHA384.ID;
      case SHA512 -> AuthHMAC384SHA512.ID;
    };
  }

  private static @Nullable OID priv(PrivProtocol protocol) {
    return switch (protocol) {
      case NONE -> null;
      case DES -> PrivDES.ID;
      case TRIPLE_DES -> Priv3DES.ID;
      case AES128 -> PrivAES128.ID;
      case AES192 -> PrivAES192.ID;
      case AES256 -> PrivAES256.ID;
      case AES192_CISCO -> PrivAES192With3DESKeyExtension.ID;
      case AES256_CISCO -> PrivAES256With3DESKeyExtension.ID;
    };
  }
}
