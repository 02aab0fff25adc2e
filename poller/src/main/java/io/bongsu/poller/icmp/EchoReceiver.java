package io.bongsu.poller.icmp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.bongsu.model.net.IpAddress;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Drains one socket in batches into native memory of its own; confined to the receiving thread. */
final class EchoReceiver {
  private static final int BATCH = 64;
  private static final int PACKET = 1280;
  private static final int CONTROL = 256;

  /** Room for what the kernel tells of one packet: a header of 16 bytes and a {@code timespec}. */
  private static final int STAMP = 32;

  private static final int MSG_ERRQUEUE = 0x2000;
  private static final int IP_RECVERR = 11;
  private static final int IPV6_RECVERR = 25;

  /** Where {@code struct sock_extended_err} tells who refused, and how; ICMP of either family. */
  private static final int ORIGIN = 4;

  private static final int ORIGIN_ICMP = 2;
  private static final int OFFENDER = 16;

  /** Where {@code struct mmsghdr} keeps things on 64-bit Linux; the length of a whole one. */
  private static final int NAME_LENGTH = 8;

  private static final int VECTOR = 16;
  private static final int VECTOR_LENGTH = 24;
  private static final int CONTROL_AT = 32;
  private static final int CONTROL_LENGTH = 40;
  private static final int RECEIVED = 56;
  private static final int MESSAGE = 64;

  private final EchoSocket socket;
  private final MemorySegment messages;
  private final MemorySegment names;
  private final MemorySegment packets;
  private final MemorySegment stamps;
  private final MemorySegment control;
  private final MemorySegment errno;
  private final int recvErr;

  EchoReceiver(EchoSocket socket, Arena arena) {
    this.socket = socket;
    this.recvErr = socket.v6() ? IPV6_RECVERR : IP_RECVERR;
    this.messages = arena.allocate((long) BATCH * MESSAGE, 8);
    this.names = arena.allocate((long) BATCH * SocketAddress.MAX_SIZE, 8);
    this.packets = arena.allocate((long) BATCH * PACKET, 8);
    this.stamps = arena.allocate((long) BATCH * STAMP, 8);
    this.control = arena.allocate(CONTROL, 8);
    this.errno = arena.allocate(LibC.errnoSize(), 8);
    MemorySegment vectors = arena.allocate((long) BATCH * 16, 8);
    for (int i = 0; i < BATCH; i++) {
      vectors.set(ADDRESS, i * 16L, packets.asSlice((long) i * PACKET, PACKET));
      vectors.set(JAVA_LONG, i * 16L + 8, PACKET);
      messages.set(ADDRESS, (long) i * MESSAGE, name(i));
      messages.set(ADDRESS, (long) i * MESSAGE + VECTOR, vectors.asSlice(i * 16L, 16));
      messages.set(JAVA_LONG, (long) i * MESSAGE + VECTOR_LENGTH, 1);
      messages.set(
          ADDRESS, (long) i * MESSAGE + CONTROL_AT, stamps.asSlice((long) i * STAMP, STAMP));
    }
  }

  /** Takes what came. */
  @FunctionalInterface
  interface Sink {
    /**
     * One packet.
     *
     * @param source who sent it: the target, or whoever refused
     * @param waitedNanos how long ago the kernel received it
     */
    void answer(EchoPacket.Answer answer, IpAddress source, long waitedNanos);
  }

  /** Reads until nothing is left. */
  void drain(Sink sink) {
    int count;
    do {
      for (int i = 0; i < BATCH; i++) {
        messages.set(JAVA_INT, (long) i * MESSAGE + NAME_LENGTH, SocketAddress.MAX_SIZE);
        messages.set(JAVA_LONG, (long) i * MESSAGE + CONTROL_LENGTH, STAMP);
      }
      count = LibC.recvmmsg(socket.fd(), messages, BATCH, 0, errno);
      long now = ControlData.wallNanos();
      for (int i = 0; i < count; i++) {
        int length = messages.get(JAVA_INT, (long) i * MESSAGE + RECEIVED);
        hand(i, Math.min(length, PACKET), now, sink);
      }
    } while (count == BATCH);
    if (!socket.raw()) {
      drainErrors(sink);
    }
  }

  private void hand(int index, int length, long now, Sink sink) {
    byte[] bytes = packets.asSlice((long) index * PACKET, length).toArray(JAVA_BYTE);
    byte[] icmp = socket.raw() && !socket.v6() ? withoutIpHeader(bytes) : bytes;
    IpAddress source = SocketAddress.read(name(index));
    EchoPacket.Answer answer = EchoPacket.read(socket.v6(), icmp).orElse(null);
    if (answer != null && source != null) {
      long told = messages.get(JAVA_LONG, (long) index * MESSAGE + CONTROL_LENGTH);
      MemorySegment control = stamps.asSlice((long) index * STAMP, STAMP);
      sink.answer(answer, source, ControlData.waited(control, told, now));
    }
  }

  private static byte[] withoutIpHeader(byte[] packet) {
    int header = packet.length == 0 ? 0 : 4 * (packet[0] & 15);
    return header > packet.length ? new byte[0] : Arrays.copyOfRange(packet, header, packet.length);
  }

  /**
   * The error queue of a datagram socket: the request that was refused, who refused it and why
   * (ip(7), IP_RECVERR).
   */
  private void drainErrors(Sink sink) {
    int length;
    do {
      messages.set(JAVA_INT, NAME_LENGTH, SocketAddress.MAX_SIZE);
      messages.set(ADDRESS, CONTROL_AT, control);
      messages.set(JAVA_LONG, CONTROL_LENGTH, CONTROL);
      length = LibC.recvmsg(socket.fd(), messages, MSG_ERRQUEUE, errno);
      if (length >= 8) {
        handError(sink);
      }
    } while (length >= 0);
    messages.set(ADDRESS, CONTROL_AT, stamps.asSlice(0, STAMP));
  }

  private void handError(Sink sink) {
    IpAddress asked = SocketAddress.read(name(0));
    long at = ControlData.find(control, messages.get(JAVA_LONG, CONTROL_LENGTH), recvErr);
    if (asked == null || at < 0 || control.get(JAVA_BYTE, at + ORIGIN) < ORIGIN_ICMP) {
      return;
    }
    int type = control.get(JAVA_BYTE, at + 5) & 255;
    int code = control.get(JAVA_BYTE, at + 6) & 255;
    int sequence = (packets.get(JAVA_BYTE, 6) & 255) << 8 | (packets.get(JAVA_BYTE, 7) & 255);
    @Nullable IpAddress offender =
        SocketAddress.read(control.asSlice(at + OFFENDER, SocketAddress.MAX_SIZE));
    sink.answer(
        new EchoPacket.Refusal(0, sequence, asked.octets(), type, code),
        offender == null ? asked : offender,
        0);
  }

  private MemorySegment name(int index) {
    return names.asSlice((long) index * SocketAddress.MAX_SIZE, SocketAddress.MAX_SIZE);
  }
}
