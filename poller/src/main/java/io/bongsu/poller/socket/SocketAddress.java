package io.bongsu.poller.socket;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import io.bongsu.model.net.IpAddress;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Writes and reads {@code sockaddr_in} and {@code sockaddr_in6} in native memory. */
public final class SocketAddress {
  public static final int AF_INET = 2;
  public static final int AF_INET6 = 10;

  /** Room for either family, a multiple of eight. */
  public static final int MAX_SIZE = 32;

  /** Octets of {@code sockaddr_in}. */
  public static final int SIZE4 = 16;

  /** Octets of {@code sockaddr_in6}. */
  public static final int SIZE6 = 28;

  private SocketAddress() {}

  /** Writes an address with port 0 and returns the part of the memory that holds it. */
  public static MemorySegment write(MemorySegment memory, IpAddress address) {
    byte[] octets = address.octets();
    memory.fill((byte) 0);
    memory.set(JAVA_SHORT_UNALIGNED, 0, (short) (address.isV6() ? AF_INET6 : AF_INET));
    MemorySegment.copy(octets, 0, memory, JAVA_BYTE, address.isV6() ? 8 : 4, octets.length);
    return memory.asSlice(0, address.isV6() ? SIZE6 : SIZE4);
  }

  /** Null for any other family. */
  public static @Nullable IpAddress read(MemorySegment memory) {
    int family = Short.toUnsignedInt(memory.get(JAVA_SHORT_UNALIGNED, 0));
    return switch (family) {
      case AF_INET -> IpAddress.ofOctets(memory.asSlice(4, 4).toArray(JAVA_BYTE));
      case AF_INET6 -> IpAddress.ofOctets(memory.asSlice(8, 16).toArray(JAVA_BYTE));
      default -> null;
    };
  }
}
