package io.bongsu.model.snmp;

import java.util.Locale;

/**
 * USM privacy protocols (RFC 3414, RFC 3826, the Blumenthal draft and Cisco's key extension for
 * long keys).
 */
public enum PrivProtocol {
  NONE,
  DES,
  TRIPLE_DES,
  AES128,
  AES192,
  AES256,
  /** AES-192 with the 3DES-style (Reeder) key extension, as Cisco agents use. */
  AES192_CISCO,
  /** AES-256 with the 3DES-style (Reeder) key extension, as Cisco agents use. */
  AES256_CISCO;

  /**
   * From a device list: {@code aes}, {@code AES-256}, {@code aes256c}, {@code 3des}, empty for
   * none.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static PrivProtocol parse(String text) {
    String bare = text.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return switch (bare) {
      case "", "NONE", "NO" -> NONE;
      case "DES", "DES56" -> DES;
      case "3DES", "TRIPLEDES", "DES3" -> TRIPLE_DES;
      case "AES", "AES128" -> AES128;
      case "AES192" -> AES192;
      case "AES256" -> AES256;
      case "AES192C", "AES192CISCO" -> AES192_CISCO;
      case "AES256C", "AES256CISCO" -> AES256_CISCO;
      default ->
          throw new IllegalArgumentException(
              "Encryption \""
                  + text
                  + "\" is not one of DES, 3DES, AES, AES-192, AES-256, AES-192-C, AES-256-C");
    };
  }
}
