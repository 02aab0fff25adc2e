package io.bongsu.poller.socket;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Memory for some datagrams that one call receives or sends: {@code struct mmsghdr} of 64-bit
 * Linux, recvmmsg(2), sendmmsg(2). For one thread at a time.
 */
public final class DatagramBatch {
  /** Where {@code struct mmsghdr} keeps things; the length of a whole one. */
  private static final int NAME_LENGTH = 8;

  private static final int VECTOR = 16;
  private static final int VECTORS = 24;
  private static final int CONTROL = 32;
  private static final int CONTROL_LENGTH = 40;
  private static final int TRANSFERRED = 56;
  private static final int HEADER = 64;

  /** The same of {@code struct iovec}. */
  private static final int PACKET_LENGTH = 8;

  private static final int IOVEC = 16;

  private static final int MSG_DONTWAIT = 0x40;

  /** Between datagrams, so that they do not all begin at the same places of the caches. */
  private static final int SPREAD = 1_600;

  private final int size;
  private final int largest;
  private final int controlSize;
  private final long stride;
  private final MemorySegment headers;
  private final MemorySegment vectors;
  private final MemorySegment names;
  private final MemorySegment packets;
  private final MemorySegment controls;
  private final MemorySegment errno;

  /**
   * Room for some.
   *
   * @param arena closed after the last use
   * @param size the most datagrams for one call
   * @param largest octets of one; what is longer is cut off
   * @param controlSize octets for what the kernel tells beside each, 0: nothing is asked for
   */
  public DatagramBatch(Arena arena, int size, int largest, int controlSize) {
    this.size = size;
    this.largest = largest;
    this.controlSize = controlSize;
    this.stride = Math.ceilDiv(largest, 8) * 8L + SPREAD;
    this.headers = arena.allocate((long) size * HEADER, 8);
    this.vectors = arena.allocate((long) size * IOVEC, 8);
    this.names = arena.allocate((long) size * SocketAddress.MAX_SIZE, 8);
    this.packets = arena.allocate(size * stride, 8);
    this.controls = arena.allocate(Math.max(1, (long) size * controlSize), 8);
    this.errno = arena.allocate(LibC.errnoSize(), 8);
    for (int i = 0; i < size; i++) {
      headers.set(ADDRESS, header(i), name(i));
      headers.set(ADDRESS, header(i) + VECTOR, vectors.asSlice((long) i * IOVEC, IOVEC));
      headers.set(JAVA_LONG, header(i) + VECTORS, 1);
      headers.set(ADDRESS, header(i) + CONTROL, controlSize == 0 ? MemorySegment.NULL : control(i));
      vectors.set(ADDRESS, (long) i * IOVEC, packets.asSlice(i * stride, largest));
    }
  }

  private static long header(int index) {
    return (long) index * HEADER;
  }

  /** The most datagrams for one call. */
  public int size() {
    return size;
  }

  /**
   * Receives what there is, never waiting.
   *
   * @param flags as of recvmsg(2)
   * @return how many, or the negative errno
   */
  public int receive(int fd, int flags) {
    for (int i = 0; i < size; i++) {
      headers.set(JAVA_INT, header(i) + NAME_LENGTH, SocketAddress.MAX_SIZE);
      headers.set(JAVA_LONG, header(i) + CONTROL_LENGTH, controlSize);
      vectors.set(JAVA_LONG, (long) i * IOVEC + PACKET_LENGTH, largest);
    }
    return LibC.recvmmsg(fd, headers, size, flags | MSG_DONTWAIT, errno);
  }

  /** A copy of what was received at a place. */
  public byte[] octets(int index) {
    byte[] octets = new byte[Math.min(headers.get(JAVA_INT, header(index) + TRANSFERRED), largest)];
    MemorySegment.copy(packets, JAVA_BYTE, index * stride, octets, 0, octets.length);
    return octets;
  }

  /** Who sent it, or is to receive it: a {@code struct sockaddr}. */
  public MemorySegment name(int index) {
    return names.asSlice((long) index * SocketAddress.MAX_SIZE, SocketAddress.MAX_SIZE);
  }

  /** What the kernel told beside it, cmsg(3). */
  public MemorySegment control(int index) {
    return controls.asSlice((long) index * controlSize, controlSize);
  }

  /** How long that is. */
  public long controlLength(int index) {
    return headers.get(JAVA_LONG, header(index) + CONTROL_LENGTH);
  }

  /** Puts a datagram at a place; whom to, is written into {@link #name}, of so many octets. */
  public void put(int index, byte[] octets, int nameLength) {
    MemorySegment.copy(octets, 0, packets, JAVA_BYTE, index * stride, octets.length);
    vectors.set(JAVA_LONG, (long) index * IOVEC + PACKET_LENGTH, octets.length);
    headers.set(JAVA_INT, header(index) + NAME_LENGTH, nameLength);
    headers.set(JAVA_LONG, header(index) + CONTROL_LENGTH, 0);
  }

  /** So many octets of {@link #control} go to the kernel with the datagram at a place. */
  public void tell(int index, int controlLength) {
    headers.set(JAVA_LONG, header(index) + CONTROL_LENGTH, controlLength);
  }

  /**
   * Sends those at some places.
   *
   * @return how many the kernel took, at least one, or the negative errno of the first
   */
  public int send(int fd, int from, int to) {
    MemorySegment some = headers.asSlice(header(from), header(to - from));
    return LibC.sendmmsg(fd, some, to - from, 0, errno);
  }
}
