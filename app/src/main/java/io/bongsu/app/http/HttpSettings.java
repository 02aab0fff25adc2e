package io.bongsu.app.http;

/**
 * Where the server listens.
 *
 * @param bind an address; 127.0.0.1 unless an admin opens it
 * @param port 0 takes a free one
 * @param https true when browsers come over TLS (a proxy in front): cookies are then Secure
 */
public record HttpSettings(String bind, int port, boolean https) {
  /** Loopback and port 8080, without TLS. */
  public static final HttpSettings DEFAULT = new HttpSettings("127.0.0.1", 8080, false);

  /** Refuses ports that do not exist. */
  public HttpSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Port " + port + " is not between 0 and 65535");
    }
  }
}
