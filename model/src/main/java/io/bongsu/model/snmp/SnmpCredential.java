package io.bongsu.model.snmp;

import java.util.Optional;

/** What it takes to be let in by an agent. */
public sealed interface SnmpCredential {
  /** The protocol version spoken with it. */
  SnmpVersion version();

  /** The same in a context; empty when it already names one, or cannot name this one. */
  Optional<SnmpCredential> in(SnmpContext context);

  /** SNMPv1 or v2c: a community (RFC 1157, RFC 1901). */
  record Community(SnmpVersion version, Secret community) implements SnmpCredential {
    /** Refuses v3, which has no community. */
    public Community {
      if (version == SnmpVersion.V3) {
        throw new IllegalArgumentException("SNMPv3 takes a user, not a community");
      }
    }

    @Override
    public Optional<SnmpCredential> in(SnmpContext context) {
      String plain = community.reveal();
      return plain.contains("@") || !context.fitsCommunities()
          ? Optional.empty()
          : Optional.of(new Community(version, new Secret(context.community(plain))));
    }
  }

  /**
   * SNMPv3 user (USM, RFC 3414, RFC 7860, RFC 3826).
   *
   * @param user the security name
   * @param auth how messages are authenticated
   * @param authKey passphrase, empty with {@link AuthProtocol#NONE}; otherwise at least 8
   *     characters (RFC 3414 §11.2)
   * @param priv how messages are encrypted; needs authentication
   * @param privKey passphrase, empty with {@link PrivProtocol#NONE}
   * @param context contextName of its requests (RFC 3411 §3.3.1), empty: the default one
   */
  record User(
      String user,
      AuthProtocol auth,
      Secret authKey,
      PrivProtocol priv,
      Secret privKey,
      String context)
      implements SnmpCredential {
    /** In the default context. */
    public User(String user, AuthProtocol auth, Secret authKey, PrivProtocol priv, Secret privKey) {
      this(user, auth, authKey, priv, privKey, "");
    }

    /** Refuses what RFC 3414 does not allow. */
    public User {
      if (user.isBlank() || user.length() > 32) {
        throw new IllegalArgumentException("An SNMPv3 user name has 1 to 32 characters");
      }
      if (auth == AuthProtocol.NONE && priv != PrivProtocol.NONE) {
        throw new IllegalArgumentException(
            "SNMPv3 encryption needs authentication: give v3_auth and v3_auth_key");
      }
      if (context.length() > 255) {
        throw new IllegalArgumentException("An SNMPv3 context name has at most 255 characters");
      }
      requireLength("v3_auth_key", auth != AuthProtocol.NONE, authKey);
      requireLength("v3_priv_key", priv != PrivProtocol.NONE, privKey);
    }

    private static void requireLength(String column, boolean used, Secret key) {
      if (used && key.reveal().length() < 8) {
        throw new IllegalArgumentException(column + " needs at least 8 characters (RFC 3414)");
      }
    }

    @Override
    public SnmpVersion version() {
      return SnmpVersion.V3;
    }

    @Override
    public Optional<SnmpCredential> in(SnmpContext other) {
      return context.isEmpty()
          ? Optional.of(new User(user, auth, authKey, priv, privKey, other.name()))
          : Optional.empty();
    }
  }
}
