package io.bongsu.poller.udp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.bongsu.poller.socket.DatagramBatch;
import io.bongsu.poller.socket.Errno;
import io.bongsu.poller.socket.LibC;
import io.bongsu.poller.socket.SocketAddress;
import io.bongsu.poller.socket.SocketBuffers;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One native UDP socket, of IPv6 with IPv4 mapped where the host has IPv6. Any thread sends at
 * once; one thread receives, and what that one sends meanwhile goes out together: a call costs more
 * than a datagram.
 */
final class UdpSocket {
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_NONBLOCK = 0x800;
  private static final int SOCK_CLOEXEC = 0x80000;
  private static final int IPPROTO_IPV6 = 41;
  private static final int IPV6_V6ONLY = 26;
  private static final short POLLIN = 1;
  private static final int LARGEST_DATAGRAM = 65_535;
  private static final int TOGETHER = 64;

  private final int fd;
  private final boolean dual;
  private final Arena arena = Arena.ofShared();
  private final DatagramBatch received;
  private final DatagramBatch gathered;
  private final MemorySegment polled;
  private final MemorySegment pollErrno;
  private final ReentrantLock sending = new ReentrantLock();
  private final MemorySegment packet;
  private final MemorySegment name;
  private final MemorySegment sendErrno;
  private boolean closed;

  private UdpSocket(int fd, boolean dual) {
    this.fd = fd;
    this.dual = dual;
    this.received = new DatagramBatch(arena, TOGETHER, LARGEST_DATAGRAM, 0);
    this.gathered = new DatagramBatch(arena, TOGETHER, LARGEST_DATAGRAM, 0);
    this.polled = arena.allocate(8, 8);
    this.pollErrno = arena.allocate(LibC.errnoSize(), 8);
    this.packet = arena.allocate(LARGEST_DATAGRAM, 8);
    this.name = arena.allocate(SocketAddress.MAX_SIZE, 8);
    this.sendErrno = arena.allocate(LibC.errnoSize(), 8);
    polled.set(JAVA_INT, 0, fd);
    polled.set(JAVA_SHORT, 4, POLLIN);
  }

  /**
   * Opens one, with room for so many octets each way as far as the host allows.
   *
   * @throws IOException when the host gives none
   */
  static UdpSocket open(int buffer) throws IOException {
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment errno = scratch.allocate(LibC.errnoSize(), 8);
      int type = SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC;
      int six = LibC.socket(SocketAddress.AF_INET6, type, 0, errno);
      int fd = six >= 0 ? six : LibC.socket(SocketAddress.AF_INET, type, 0, errno);
      if (fd < 0) {
        throw new Errno("socket", -fd);
      }
      if (six >= 0) {
        LibC.setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, scratch.allocateFrom(JAVA_INT, 0), errno);
      }
      SocketBuffers.receive(fd, buffer);
      SocketBuffers.send(fd, buffer);
      return new UdpSocket(fd, six >= 0);
    } catch (LinkageError | UnsupportedOperationException missing) {
      throw new IOException("Java reaches no sockets here: Bongsu runs on 64-bit Linux", missing);
    }
  }

  /** Octets that may wait to be received. */
  int receiveBuffer() {
    return SocketBuffers.received(fd);
  }

  /** Sends at once; 0 or the errno. */
  int send(AwaitedRequest request) {
    byte[] octets = request.octets();
    sending.lock();
    try {
      if (closed) {
        return Errno.EBADF;
      }
      MemorySegment.copy(octets, 0, packet, JAVA_BYTE, 0, octets.length);
      int length = request.peer().write(name, dual);
      int sent =
          LibC.sendto(fd, packet.asSlice(0, octets.length), 0, name.asSlice(0, length), sendErrno);
      return sent < 0 ? -sent : 0;
    } finally {
      sending.unlock();
    }
  }

  /** How many may be gathered. */
  int room() {
    return gathered.size();
  }

  /** Puts one at a place of what is sent together; the receiving thread's. */
  void gather(int place, AwaitedRequest request) {
    int length = request.peer().write(gathered.name(place), dual);
    gathered.put(place, request.octets(), length);
  }

  /** Sends what was gathered at some places; how many, or the negative errno of the first. */
  int send(int from, int to) {
    return gathered.send(fd, from, to);
  }

  /** Waits until something came, or so long. */
  void await(int millis) {
    LibC.poll(polled, 1, millis, pollErrno);
  }

  /** Receives what there is, up to {@link #room}; how many. */
  int receive() {
    return Math.max(0, received.receive(fd, 0));
  }

  /** A copy of what was received at a place. */
  byte[] octets(int place) {
    return received.octets(place);
  }

  /** Whether it came from there. */
  boolean isFrom(int place, UdpPeer peer) {
    return peer.is(received.name(place));
  }

  /** The receiving thread's last act. */
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
}
