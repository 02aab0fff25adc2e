package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph.End;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names links and unmanaged neighbours by what they are, so that the same one keeps its name. */
public final class LinkIds {
  private LinkIds() {}

  /** The id of what joins two interfaces, the end with the smaller node id first. */
  public static String of(End a, End b) {
    return "l-" + digest(text(a) + "\n" + text(b));
  }

  private static String text(End end) {
    return end.node() + "\t" + (end.interfaceKey().isEmpty() ? end.port() : end.interfaceKey());
  }

  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
