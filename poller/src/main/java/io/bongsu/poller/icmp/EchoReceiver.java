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
  private static final int MSG_ERRQUEUE = 0x2000;

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
  private final MemorySegment control;
  private final MemorySegment errno;

  EchoReceiver(EchoSocket socket, Arena arena) {
    this.socket = socket;
    this.messages = arena.allocate((long) BATCH * MESSAGE, 8);
    this.names = arena.allocate((long) BATCH * SocketAddress.MAX_SIZE, 8);
    this.packets = arena.allocate((long) BATCH * PACKET, 8);
    this.control = arena.allocate(CONTROL, 8);
    this.errno = arena.allocate(LibC.errnoSize(), 8);
    MemorySegment vectors = arena.allocate((long) BATCH * 16, 8);
    for (int i = 0; i < BATCH; i++) {
      vectors.set(ADDRESS, i * 16L, packets.asSlice((long) i * PACKET, PACKET));
      vectors.set(JAVA_LONG, i * 16L + 8, PACKET);
      messages.set(ADDRESS, (long) i * MESSAGE, name(i));
      messages.set(ADDRESS, (long) i * MESSAGE + VECTOR, vectors.asSlice(i * 16L, 16));
      messages.set(JAVA_LONG, (long) i * MESSAGE + VECTOR_LENGTH, 1);
    }
  }

  /** Takes what came; {@code source} is who sent it: the target, or whoever refused. */
  @FunctionalInterface
  interface Sink {
    void answer(EchoPacket.Answer answer, IpAddress source);
  }

  /** Reads until nothing is left. */
  void drain(Sink sink) {
    int count;
    do {
      for (int i = 0; i < BATCH; i++) {
        messages.set(JAVA_INT, (long) i * MESSAGE + NAME_LENGTH, SocketAddress.MAX_SIZE);
      }
      count = LibC.recvmmsg(socket.fd(), messages, BATCH, 0, errno);
      for (int i = 0; i < count; i++) {
        int length = messages.get(JAVA_INT, (long) i * MESSAGE + RECEIVED);
        hand(i, Math.min(length, PACKET), sink);
      }
    } while (count == BATCH);
    if (!socket.raw()) {
      drainErrors(sink);
    }
  }

  private void hand(int index, int length, Sink sink) {
    byte[] bytes = packets.asSlice((long) index * PACKET, length).toArray(JAVA_BYTE);
    byte[] icmp = socket.raw() && !socket.v6() ? withoutIpHeader(bytes) : bytes;
    IpAddress source = SocketAddress.read(name(index));
    EchoPacket.Answer answer = EchoPacket.read(socket.v6(), icmp).orElse(null);
    if (answer != null && source != null) {
      sink.answer(answer, source);
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
    messages.set(ADDRESS, CONTROL_AT, MemorySegment.NULL);
    messages.set(JAVA_LONG, CONTROL_LENGTH, 0);
  }

  private void handError(Sink sink) {
    IpAddress asked = SocketAddress.read(name(0));
    int origin = control.get(JAVA_BYTE, 16 + 4);
    if (asked == null || origin < 2 || messages.get(JAVA_LONG, CONTROL_LENGTH) < 16 + 16) {
      return;
    }
    int type = control.get(JAVA_BYTE, 16 + 5) & 255;
    int code = control.get(JAVA_BYTE, 16 + 6) & 255;
    int sequence = (packets.get(JAVA_BYTE, 6) & 255) << 8 | (packets.get(JAVA_BYTE, 7) & 255);
    @Nullable IpAddress offender = SocketAddress.read(control.asSlice(32, SocketAddress.MAX_SIZE));
    sink.answer(
        new EchoPacket.Refusal(0, sequence, asked.octets(), type, code),
        offender == null ? asked : offender);
  }

  private MemorySegment name(int index) {
    return names.asSlice((long) index * SocketAddress.MAX_SIZE, SocketAddress.MAX_SIZE);
  }
}
