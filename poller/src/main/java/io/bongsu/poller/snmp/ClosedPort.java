package io.bongsu.poller.snmp;

import io.bongsu.model.net.IpAddress;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.PortUnreachableException;
import java.util.HexFormat;

/**
 * Tells a port nobody listens on from an agent that keeps silent: only a connected socket hears the
 * ICMP answer.
 */
public final class ClosedPort {
  private static final int WAIT_MILLIS = 300;

  /** SNMPv3 engine discovery (RFC 3414 §4): any agent may answer it, none is harmed. */
  private static final byte[] DISCOVERY =
      HexFormat.of()
          .parseHex(
              "303a020103300f02024a69020300ffe304010402010304"
                  + "10300e0400020100020100040004000400"
                  + "301204000400a00c020237f00201000201003000");

  private ClosedPort() {}

  /** True when the host itself says that nothing listens there; blocking, at most 300 ms. */
  public static boolean isClosed(IpAddress address, int port) {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(address.toInetAddress(), port);
      socket.setSoTimeout(WAIT_MILLIS);
      socket.send(new DatagramPacket(DISCOVERY, DISCOVERY.length));
      socket.receive(new DatagramPacket(new byte[1], 1));
      return false;
    } catch (PortUnreachableException closed) {
      return true;
    } catch (IOException silent) {
      return false;
    }
  }
}
