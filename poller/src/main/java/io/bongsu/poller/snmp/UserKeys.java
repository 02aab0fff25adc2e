package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.AuthenticationProtocol;
import org.snmp4j.security.Priv3DES;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.PrivacyProtocol;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.nonstandard.PrivAES192With3DESKeyExtension;
import org.snmp4j.security.nonstandard.PrivAES256With3DESKeyExtension;
import org.snmp4j.smi.OctetString;

/**
 * Makes localised USM keys (RFC 3414 §2.6). The megabyte of hashing that a passphrase costs is done
 * once for each passphrase, not once for each agent. Thread-safe.
 */
final class UserKeys {
  private static final int EXPANDED = 1 << 20;
  private static final int MAX_CACHED = 4_096;

  private final Map<Master, byte[]> masters = new ConcurrentHashMap<>();
  private final Map<AuthProtocol, AuthenticationProtocol> auths =
      Map.of(
          AuthProtocol.MD5, new AuthMD5(),
          AuthProtocol.SHA1, new AuthSHA(),
          AuthProtocol.SHA224, new AuthHMAC128SHA224(),
          AuthProtocol.SHA256, new AuthHMAC192SHA256(),
          AuthProtocol.SHA384, new AuthHMAC256SHA384(),
          AuthProtocol.SHA512, new AuthHMAC384SHA512());
  private final Map<PrivProtocol, PrivacyProtocol> privs =
      Map.of(
          PrivProtocol.DES, new PrivDES(),
          PrivProtocol.TRIPLE_DES, new Priv3DES(),
          PrivProtocol.AES128, new PrivAES128(),
          PrivProtocol.AES192, new PrivAES192(),
          PrivProtocol.AES256, new PrivAES256(),
          PrivProtocol.AES192_CISCO, new PrivAES192With3DESKeyExtension(),
          PrivProtocol.AES256_CISCO, new PrivAES256With3DESKeyExtension());

  private record Master(AuthProtocol protocol, Secret passphrase) {}

  /** All protocols, for one lane. */
  SecurityProtocols protocols() {
    SecurityProtocols all = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.none);
    auths.values().forEach(all::addAuthenticationProtocol);
    privs.values().forEach(all::addPrivacyProtocol);
    return all;
  }

  @Nullable AuthenticationProtocol auth(AuthProtocol protocol) {
    return auths.get(protocol);
  }

  @Nullable PrivacyProtocol priv(PrivProtocol protocol) {
    return privs.get(protocol);
  }

  /** The authentication key for one engine; null with {@link AuthProtocol#NONE}. */
  @Nullable OctetString authKey(AuthProtocol protocol, Secret passphrase, byte[] engineId) {
    return protocol == AuthProtocol.NONE
        ? null
        : new OctetString(localised(protocol, passphrase, engineId));
  }

  /**
   * The privacy key for one engine, cut or extended to what the cipher takes; null without privacy.
   */
  @Nullable OctetString privKey(
      AuthProtocol auth, PrivProtocol priv, Secret passphrase, byte[] engineId) {
    PrivacyProtocol cipher = privs.get(priv);
    AuthenticationProtocol hash = auths.get(auth);
    if (cipher == null || hash == null) {
      return null;
    }
    byte[] key = localised(auth, passphrase, engineId);
    if (key.length < cipher.getMinKeyLength()) {
      return new OctetString(cipher.extendShortKey(key, octets(passphrase), engineId, hash));
    }
    return new OctetString(Arrays.copyOf(key, Math.min(key.length, cipher.getMaxKeyLength())));
  }

  private byte[] localised(AuthProtocol protocol, Secret passphrase, byte[] engineId) {
    if (masters.size() > MAX_CACHED) {
      masters.clear();
    }
    byte[] master =
        masters.computeIfAbsent(
            new Master(protocol, passphrase),
            asked -> digest(asked.protocol()).digest(expanded(asked.passphrase())));
    MessageDigest digest = digest(protocol);
    digest.update(master);
    digest.update(engineId);
    return digest.digest(master);
  }

  private static byte[] expanded(Secret passphrase) {
    byte[] once = octets(passphrase).getValue();
    byte[] repeated = new byte[EXPANDED];
    for (int i = 0; i < EXPANDED; i++) {
      repeated[i] = once[i % once.length];
    }
    return repeated;
  }

  private static OctetString octets(Secret passphrase) {
    return new OctetString(passphrase.reveal().getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest digest(AuthProtocol protocol) {
    String name =
        switch (protocol) {
          case NONE -> throw new IllegalArgumentException("No key without authentication");
          case MD5 -> "MD5";
          case SHA1 -> "SHA-1";
          case SHA224 -> "SHA-224";
          case SHA256 -> "SHA-256";
          case SHA384 -> "SHA-384";
          case SHA512 -> "SHA-512";
        };
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("This Java has no " + name, missing);
    }
  }
}
