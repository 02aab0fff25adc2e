package io.bongsu.benchmarks.farm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.bongsu.poller.socket.DatagramBatch;
import io.bongsu.poller.socket.Errno;
import io.bongsu.poller.socket.LibC;
import io.bongsu.poller.socket.SocketAddress;
import io.bongsu.poller.socket.SocketBuffers;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * One UDP socket for all addresses of a farm, many datagrams for one call, so that the farm takes
 * little of the machine it shares: each comes with the address it was sent to (IP_PKTINFO of ip(7))
 * and is answered from there. For one thread.
 */
final class FarmSocket implements AutoCloseable {
  private static final int TOGETHER = 64;
  private static final int LARGEST_REQUEST = 8_192;
  private static final int SOCK_DGRAM = 2;
  private static final int BUFFER = 16 << 20;
  private static final int IP_PKTINFO = 8;
  private static final short POLLIN = 1;

  /** {@code struct cmsghdr} with {@code struct in_pktinfo}. */
  private static final int CONTROL = 32;

  private static final int CONTROL_LENGTH = 28;
  private static final int TYPE = 12;
  private static final int INTERFACE = 16;
  private static final int SOURCE = 20;
  private static final int DESTINATION = 24;

  private final int fd;
  private final Arena arena = Arena.ofShared();
  private final DatagramBatch questions;
  private final DatagramBatch answers;
  private final MemorySegment polled;
  private final MemorySegment errno;
  private int waiting;

  private FarmSocket(int fd) {
    this.fd = fd;
    this.questions = new DatagramBatch(arena, TOGETHER, LARGEST_REQUEST, CONTROL);
    this.answers = new DatagramBatch(arena, TOGETHER, 65_535, CONTROL);
    this.errno = arena.allocate(LibC.errnoSize(), 8);
    this.polled = arena.allocate(8, 8);
    polled.set(JAVA_INT, 0, fd);
    polled.set(JAVA_SHORT, 4, POLLIN);
    for (int i = 0; i < TOGETHER; i++) {
      answers.control(i).set(JAVA_LONG, 0, CONTROL_LENGTH);
      answers.control(i).set(JAVA_INT, TYPE, IP_PKTINFO);
    }
  }

  static FarmSocket open(int port) throws IOException {
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment errno = scratch.allocate(LibC.errnoSize(), 8);
      int fd = LibC.socket(SocketAddress.AF_INET, SOCK_DGRAM, 0, errno);
      if (fd < 0) {
        throw new Errno("socket", -fd);
      }
      MemorySegment any = scratch.allocate(SocketAddress.SIZE4, 8);
      any.set(JAVA_SHORT, 0, (short) SocketAddress.AF_INET);
      any.set(JAVA_SHORT, 2, Short.reverseBytes((short) port));
      int bound = LibC.bind(fd, any, errno);
      if (bound < 0) {
        LibC.close(fd, errno);
        throw new Errno("bind", -bound);
      }
      SocketBuffers.receive(fd, BUFFER);
      LibC.setsockopt(fd, 0, IP_PKTINFO, scratch.allocateFrom(JAVA_INT, 1), errno);
      return new FarmSocket(fd);
    }
  }

  /** Waits for questions, so many milliseconds at most; how many came, at most 64. */
  int receive(int millis) {
    return LibC.poll(polled, 1, millis, errno) > 0 ? Math.max(0, questions.receive(fd, 0)) : 0;
  }

  byte[] question(int place) {
    return questions.octets(place);
  }

  /** The address that a question was sent to, as the kernel keeps it. */
  int askedAt(int place) {
    return questions.control(place).get(JAVA_INT, DESTINATION);
  }

  /** Who asked, for {@link #answer}. */
  byte[] asker(int place) {
    return questions.name(place).asSlice(0, SocketAddress.SIZE4).toArray(JAVA_BYTE);
  }

  /** Gathers an answer, from the address that was asked. */
  void answer(byte[] asker, int askedAt, ByteBuffer reply) {
    byte[] octets = new byte[reply.remaining()];
    reply.get(octets);
    MemorySegment.copy(asker, 0, answers.name(waiting), JAVA_BYTE, 0, asker.length);
    answers.put(waiting, octets, asker.length);
    MemorySegment control = answers.control(waiting);
    control.set(JAVA_INT, INTERFACE, 0);
    control.set(JAVA_INT, SOURCE, askedAt);
    answers.tell(waiting, CONTROL_LENGTH);
    waiting++;
    if (waiting == TOGETHER) {
      send();
    }
  }

  /** Sends what was gathered; what the kernel does not take is a lost datagram. */
  void send() {
    int next = 0;
    while (next < waiting) {
      next += Math.max(1, answers.send(fd, next, waiting));
    }
    waiting = 0;
  }

  @Override
  public void close() {
    LibC.close(fd, errno);
    arena.close();
  }
}
