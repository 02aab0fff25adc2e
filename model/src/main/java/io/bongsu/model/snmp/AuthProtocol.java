package io.bongsu.model.snmp;

import java.util.Locale;

/** USM authentication protocols (RFC 3414, RFC 7860). */
public enum AuthProtocol {
  NONE,
  MD5,
  SHA1,
  SHA224,
  SHA256,
  SHA384,
  SHA512;

  /**
   * From a device list: {@code sha}, {@code SHA-256}, {@code hmac-md5}, empty for none.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static AuthProtocol parse(String text) {
    String bare =
        text.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").replaceFirst("^HMAC", "");
    return switch (bare) {
      case "", "NONE", "NO" -> NONE;
      case "MD5" -> MD5;
      case "SHA", "SHA1" -> SHA1;
      case "SHA224", "SHA2224" -> SHA224;
      case "SHA256", "SHA2256", "SHA2" -> SHA256;
      case "SHA384", "SHA2384" -> SHA384;
      case "SHA512", "SHA2512" -> SHA512;
      default ->
          throw new IllegalArgumentException(
              "Authentication \""
                  + text
                  + "\" is not one of MD5, SHA, SHA-224, SHA-256, SHA-384, SHA-512");
    };
  }
}
