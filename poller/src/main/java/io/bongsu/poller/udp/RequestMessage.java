package io.bongsu.poller.udp;

/** A finished v1 or v2c request; only its request id is still open. Used for one exchange. */
public final class RequestMessage {
  private final byte[] octets;
  private final int idAt;

  RequestMessage(byte[] octets, int idAt) {
    this.octets = octets;
    this.idAt = idAt;
  }

  /** Puts the request id in; it takes four octets, see {@link Outstanding#add}. */
  void requestId(int id) {
    octets[idAt] = (byte) (id >> 24);
    octets[idAt + 1] = (byte) (id >> 16);
    octets[idAt + 2] = (byte) (id >> 8);
    octets[idAt + 3] = (byte) id;
  }

  byte[] octets() {
    return octets;
  }
}
