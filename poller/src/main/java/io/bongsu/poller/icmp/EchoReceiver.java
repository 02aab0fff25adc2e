package io.bongsu.poller.icmp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.bongsu.model.net.IpAddress;
import io.bongsu.poller.socket.DatagramBatch;
import io.bongsu.poller.socket.SocketAddress;
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

  private final EchoSocket socket;
  private final DatagramBatch batch;
  private final DatagramBatch refused;
  private final int recvErr;

  EchoReceiver(EchoSocket socket, Arena arena) {
    this.socket = socket;
    this.recvErr = socket.v6() ? IPV6_RECVERR : IP_RECVERR;
    this.batch = new DatagramBatch(arena, BATCH, PACKET, STAMP);
    this.refused = new DatagramBatch(arena, 1, PACKET, CONTROL);
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
      count = batch.receive(socket.fd(), 0);
      long now = ControlData.wallNanos();
      for (int i = 0; i < count; i++) {
        hand(i, now, sink);
      }
    } while (count == BATCH);
    if (!socket.raw()) {
      drainErrors(sink);
    }
  }

  private void hand(int index, long now, Sink sink) {
    byte[] bytes = batch.octets(index);
    byte[] icmp = socket.raw() && !socket.v6() ? withoutIpHeader(bytes) : bytes;
    IpAddress source = SocketAddress.read(batch.name(index));
    EchoPacket.Answer answer = EchoPacket.read(socket.v6(), icmp).orElse(null);
    if (answer != null && source != null) {
      long waited = ControlData.waited(batch.control(index), batch.controlLength(index), now);
      sink.answer(answer, source, waited);
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
    while (refused.receive(socket.fd(), MSG_ERRQUEUE) > 0) {
      byte[] request = refused.octets(0);
      if (request.length >= 8) {
        handError(request, sink);
      }
    }
  }

  private void handError(byte[] request, Sink sink) {
    MemorySegment control = refused.control(0);
    IpAddress asked = SocketAddress.read(refused.name(0));
    long at = ControlData.find(control, refused.controlLength(0), recvErr);
    if (asked == null || at < 0 || control.get(JAVA_BYTE, at + ORIGIN) < ORIGIN_ICMP) {
      return;
    }
    int type = control.get(JAVA_BYTE, at + 5) & 255;
    int code = control.get(JAVA_BYTE, at + 6) & 255;
    int sequence = (request[6] & 255) << 8 | (request[7] & 255);
    @Nullable IpAddress offender =
        SocketAddress.read(control.asSlice(at + OFFENDER, SocketAddress.MAX_SIZE));
    sink.answer(
        new EchoPacket.Refusal(0, sequence, asked.octets(), type, code),
        offender == null ? asked : offender,
        0);
  }
}
