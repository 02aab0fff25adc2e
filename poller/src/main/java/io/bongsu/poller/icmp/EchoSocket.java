package io.bongsu.poller.icmp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.bongsu.model.net.IpAddress;
import io.bongsu.poller.socket.Errno;
import io.bongsu.poller.socket.LibC;
import io.bongsu.poller.socket.SocketAddress;
import io.bongsu.poller.socket.SocketBuffers;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One native ICMP socket of one family, datagram (Linux, {@code ping_group_range}) or raw. Any
 * thread may send; one thread receives.
 */
final class EchoSocket {
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_RAW = 3;
  private static final int SOCK_NONBLOCK = 0x800;
  private static final int SOCK_CLOEXEC = 0x80000;
  private static final int IPPROTO_ICMP = 1;
  private static final int IPPROTO_ICMPV6 = 58;
  private static final int SOL_SOCKET = 1;
  private static final int SO_TIMESTAMPNS = 35;

  /** By itself a socket has 212,992 bytes, which hold some 270 replies. */
  private static final int RECEIVE_BUFFER = 4 << 20;

  private final int fd;
  private final boolean v6;
  private final boolean raw;
  private final Arena arena;
  private final ReentrantLock sending = new ReentrantLock();
  private final MemorySegment sendPacket;
  private final MemorySegment sendAddress;
  private final MemorySegment sendErrno;
  private boolean closed;

  private EchoSocket(int fd, boolean v6, boolean raw) {
    this.fd = fd;
    this.v6 = v6;
    this.raw = raw;
    this.arena = Arena.ofShared();
    this.sendPacket = arena.allocate(EchoPacket.SIZE);
    this.sendAddress = arena.allocate(SocketAddress.MAX_SIZE, 8);
    this.sendErrno = arena.allocate(LibC.errnoSize(), 8);
  }

  /**
   * Opens a datagram socket where the kernel lets us, else a raw one.
   *
   * @throws Errno that of the raw socket, when neither may be had
   */
  static EchoSocket open(boolean v6) throws Errno {
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment errno = scratch.allocate(LibC.errnoSize(), 8);
      int datagram = create(v6, SOCK_DGRAM, errno);
      int fd = datagram >= 0 ? datagram : create(v6, SOCK_RAW, errno);
      if (fd < 0) {
        throw new Errno("socket", -fd);
      }
      EchoSocket socket = new EchoSocket(fd, v6, datagram < 0);
      socket.configure(scratch, errno);
      return socket;
    }
  }

  private static int create(boolean v6, int type, MemorySegment errno) {
    return LibC.socket(
        v6 ? SocketAddress.AF_INET6 : SocketAddress.AF_INET,
        type | SOCK_NONBLOCK | SOCK_CLOEXEC,
        v6 ? IPPROTO_ICMPV6 : IPPROTO_ICMP,
        errno);
  }

  private void configure(Arena scratch, MemorySegment errno) {
    SocketBuffers.receive(fd, RECEIVE_BUFFER);
    LibC.setsockopt(fd, SOL_SOCKET, SO_TIMESTAMPNS, scratch.allocateFrom(JAVA_INT, 1), errno);
    if (raw) {
      MemorySegment filter = v6 ? filter6(scratch) : filter4(scratch);
      LibC.setsockopt(fd, v6 ? IPPROTO_ICMPV6 : 255, 1, filter, errno);
    } else {
      LibC.setsockopt(
          fd, v6 ? 41 : 0, v6 ? 25 : 11, scratch.allocateFrom(JAVA_INT, 1), errno); // RECVERR
    }
  }

  /** ICMP_FILTER: a set bit keeps the type out; replies, unreachable and time exceeded pass. */
  private static MemorySegment filter4(Arena scratch) {
    return scratch.allocateFrom(JAVA_INT, ~(1 | 1 << 3 | 1 << 11));
  }

  /** ICMP6_FILTER, 256 bits likewise: types 1, 2, 3 and 129 pass. */
  private static MemorySegment filter6(Arena scratch) {
    return scratch.allocateFrom(
        JAVA_INT, ~(1 << 1 | 1 << 2 | 1 << 3), -1, -1, -1, ~(1 << 1), -1, -1, -1);
  }

  /**
   * 0, or the errno. A pending error about another target is fetched by the first try and
   * forgotten.
   */
  int send(IpAddress target, byte[] packet) {
    sending.lock();
    try {
      if (closed) {
        return Errno.EBADF;
      }
      MemorySegment.copy(packet, 0, sendPacket, JAVA_BYTE, 0, packet.length);
      MemorySegment to = SocketAddress.write(sendAddress, target);
      int sent = LibC.sendto(fd, sendPacket, 0, to, sendErrno);
      if (sent < 0 && !raw) {
        sent = LibC.sendto(fd, sendPacket, 0, to, sendErrno);
      }
      return sent < 0 ? -sent : 0;
    } finally {
      sending.unlock();
    }
  }

  /** Closes the descriptor; only after the receiving thread has ended. */
  void close() {
    sending.lock();
    try {
      closed = true;
      LibC.close(fd, sendErrno);
      arena.close();
    } finally {
      sending.unlock();
    }
  }

  int fd() {
    return fd;
  }

  boolean v6() {
    return v6;
  }

  boolean raw() {
    return raw;
  }
}
