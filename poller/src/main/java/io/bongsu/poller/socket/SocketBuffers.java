package io.bongsu.poller.socket;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * How much may wait in a socket, socket(7); past what the host grants where CAP_NET_ADMIN allows.
 */
public final class SocketBuffers {
  private static final int SOL_SOCKET = 1;
  private static final int SO_SNDBUF = 7;
  private static final int SO_RCVBUF = 8;
  private static final int SO_SNDBUFFORCE = 32;
  private static final int SO_RCVBUFFORCE = 33;

  private SocketBuffers() {}

  /** Asks for room for so many octets that were received. */
  public static void receive(int fd, int octets) {
    enlarge(fd, SO_RCVBUFFORCE, SO_RCVBUF, octets);
  }

  /** Asks for room for so many octets that are to be sent. */
  public static void send(int fd, int octets) {
    enlarge(fd, SO_SNDBUFFORCE, SO_SNDBUF, octets);
  }

  private static void enlarge(int fd, int forced, int asked, int octets) {
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment errno = scratch.allocate(LibC.errnoSize(), 8);
      MemorySegment size = scratch.allocateFrom(JAVA_INT, octets);
      if (LibC.setsockopt(fd, SOL_SOCKET, forced, size, errno) < 0) {
        LibC.setsockopt(fd, SOL_SOCKET, asked, size, errno);
      }
    }
  }

  /** Octets that may wait to be received, 0 when unknown; the kernel counts twice as many. */
  public static int received(int fd) {
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment errno = scratch.allocate(LibC.errnoSize(), 8);
      MemorySegment size = scratch.allocate(JAVA_INT);
      return LibC.getsockopt(fd, SOL_SOCKET, SO_RCVBUF, size, errno) < 0
          ? 0
          : size.get(JAVA_INT, 0) / 2;
    }
  }
}
