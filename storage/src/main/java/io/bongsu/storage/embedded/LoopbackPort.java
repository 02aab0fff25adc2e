package io.bongsu.storage.embedded;

import io.bongsu.model.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * The TCP port of the embedded server on 127.0.0.1.
 *
 * @param wanted 0: any free one
 */
record LoopbackPort(int wanted) {
  /** The wanted port, or a free one. */
  int choose() {
    try (var probe = new ServerSocket(wanted, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new StoreException(
          "Port "
              + wanted
              + " on 127.0.0.1 is in use, so the embedded database cannot listen there. Stop the program that uses it,"
              + " or choose another port.",
          e);
    }
  }
}
