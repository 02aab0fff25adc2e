package io.bongsu.app.auth;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable texts: base64url of random octets. */
final class RandomText {
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  static byte[] octets(int length) {
    byte[] octets = new byte[length];
    RANDOM.nextBytes(octets);
    return octets;
  }

  static String of(int octets) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets(octets));
  }
}
