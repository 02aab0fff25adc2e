package io.bongsu.fault.notify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP/1.1 POST (RFC 9112) to an address decided beforehand. The JDK's client resolves names
 * itself and cannot be told where to connect while it checks the certificate for the name; this
 * can, and does nothing else: no redirects, no cookies, no body read, a deadline for the whole
 * exchange.
 */
final class HttpPost {
  private static final int MOST_HEADER_BYTES = 16_384;

  private final URI uri;
  private final PinnedTarget target;
  private final long deadline;

  HttpPost(URI uri, PinnedTarget target, Duration timeout) {
    this.uri = uri;
    this.target = target;
    this.deadline = System.nanoTime() + timeout.toNanos();
  }

  /**
   * What came back.
   *
   * @param retryAfter the header as sent, empty when absent
   */
  record Answer(int status, String retryAfter) {}

  Answer send(String json, String key) throws IOException {
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(target.address(), target.port()), left());
      plain.setSoTimeout(left());
      try (Socket socket = secured(plain)) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head(body.length, key).getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        socket.getOutputStream().flush();
        return answer(socket);
      }
    }
  }

  private Socket secured(Socket plain) throws IOException {
    if (!"https".equalsIgnoreCase(uri.getScheme())) {
      return plain;
    }
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secure = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private String head(int length, String key) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return String.join(
        "\r\n",
        "POST " + toAscii(path + query) + " HTTP/1.1",
        "Host: " + uri.getRawAuthority(),
        "User-Agent: Bongsu",
        "Content-Type: application/json; charset=utf-8",
        "Content-Length: " + length,
        "Idempotency-Key: " + key,
        "Connection: close",
        "",
        "");
  }

  private static String toAscii(String part) {
    return URI.create(part).toASCIIString();
  }

  private Answer answer(Socket socket) throws IOException {
    while (true) {
      Answer answer = parse(header(socket));
      if (answer.status() / 100 != 1) {
        return answer;
      }
    }
  }

  private String header(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder header = new StringBuilder();
    while (!isComplete(header)) {
      socket.setSoTimeout(left());
      int octet = in.read();
      if (octet < 0 || header.length() >= MOST_HEADER_BYTES) {
        throw new IOException("the answer is not HTTP");
      }
      header.append((char) octet);
    }
    return header.toString();
  }

  private static boolean isComplete(StringBuilder header) {
    int length = header.length();
    return length > 1
        && header.charAt(length - 1) == '\n'
        && (header.charAt(length - 2) == '\n'
            || (length > 3 && header.substring(length - 4).equals("\r\n\r\n")));
  }

  private static Answer parse(String header) throws IOException {
    String[] lines = header.split("\r?\n", -1);
    if (!lines[0].matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
      throw new IOException("the answer is not HTTP");
    }
    String retryAfter = "";
    for (String line : lines) {
      if (line.toLowerCase(Locale.ROOT).startsWith("retry-after:")) {
        retryAfter = line.substring("retry-after:".length()).strip();
      }
    }
    return new Answer(Integer.parseInt(lines[0].substring(9, 12)), retryAfter);
  }

  private int left() throws SocketTimeoutException {
    long millis = (deadline - System.nanoTime()) / 1_000_000;
    if (millis <= 0) {
      throw new SocketTimeoutException("no answer in time");
    }
    return (int) millis;
  }
}
