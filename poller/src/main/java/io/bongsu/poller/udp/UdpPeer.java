package io.bongsu.poller.udp;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.bongsu.poller.socket.SocketAddress;
import java.lang.foreign.MemorySegment;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An address and port that datagrams go to and come from, as the kernel writes it: {@code struct
 * sockaddr_in6}, IPv4 mapped into it (RFC 4291 §2.5.5.2), or {@code sockaddr_in} where the host has
 * no IPv6. Immutable.
 */
public final class UdpPeer {
  private static final short MAPPED = (short) 0xffff;

  /** Where the kernel keeps them, in {@code sockaddr_in} and {@code sockaddr_in6}. */
  private static final int PORT = 2;

  private static final int FOUR = 4;
  private static final int FLOW = 4;
  private static final int SIX = 8;
  private static final int SCOPE = 24;

  private final InetSocketAddress address;
  private final long high;
  private final long low;
  private final int four;
  private final short port;
  private final int scope;
  private final boolean v4;

  /**
   * An agent's.
   *
   * @throws IllegalArgumentException when its name is not resolved
   */
  public UdpPeer(InetSocketAddress address) {
    if (address.isUnresolved()) {
      throw new IllegalArgumentException("No address for " + address.getHostString());
    }
    byte[] octets = address.getAddress().getAddress();
    this.address = address;
    this.v4 = octets.length == Integer.BYTES;
    ByteBuffer sixteen = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
    if (v4) {
      sixteen.putShort(10, MAPPED);
    }
    sixteen.put(16 - octets.length, octets);
    this.high = sixteen.getLong(0);
    this.low = sixteen.getLong(8);
    this.four = sixteen.getInt(12);
    this.port = network((short) address.getPort());
    this.scope = address.getAddress() instanceof Inet6Address six ? six.getScopeId() : 0;
  }

  private static short network(short number) {
    return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? number : Short.reverseBytes(number);
  }

  /**
   * Writes it.
   *
   * @param dual whether for a socket of IPv6, which takes both
   * @return how many octets it takes
   */
  int write(MemorySegment memory, boolean dual) {
    memory.set(JAVA_SHORT, PORT, port);
    if (v4 && !dual) {
      memory.set(JAVA_SHORT, 0, (short) SocketAddress.AF_INET);
      memory.set(JAVA_INT, FOUR, four);
      return SocketAddress.SIZE4;
    }
    memory.set(JAVA_SHORT, 0, (short) SocketAddress.AF_INET6);
    memory.set(JAVA_INT, FLOW, 0);
    memory.set(JAVA_LONG, SIX, high);
    memory.set(JAVA_LONG, SIX + Long.BYTES, low);
    memory.set(JAVA_INT, SCOPE, scope);
    return SocketAddress.SIZE6;
  }

  /** Whether this is what the kernel wrote. */
  boolean is(MemorySegment memory) {
    if (memory.get(JAVA_SHORT, PORT) != port) {
      return false;
    }
    return memory.get(JAVA_SHORT, 0) == SocketAddress.AF_INET
        ? v4 && memory.get(JAVA_INT, FOUR) == four
        : memory.get(JAVA_LONG, SIX) == high && memory.get(JAVA_LONG, SIX + Long.BYTES) == low;
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
