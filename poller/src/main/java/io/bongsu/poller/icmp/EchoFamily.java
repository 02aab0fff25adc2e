package io.bongsu.poller.icmp;

import io.bongsu.model.net.IpAddress;
import io.bongsu.poller.socket.Errno;
import java.lang.foreign.Arena;
import java.util.function.LongSupplier;

/**
 * Echo over one address family: its socket, what is awaited on it, and its identity on the wire.
 */
final class EchoFamily implements EchoReceiver.Sink {
  private final EchoSocket socket;
  private final int id;
  private final LongSupplier nanos;
  private final AwaitedEchoes awaited = new AwaitedEchoes();

  EchoFamily(EchoSocket socket, int id, LongSupplier nanos) {
    this.socket = socket;
    this.id = id;
    this.nanos = nanos;
  }

  /**
   * Sends one request; what is returned completes when something is known about it, or is already
   * complete.
   */
  AwaitedEchoes.Awaited send(AwaitedEchoes.Awaited awaits, IpAddress target, long nonce) {
    byte[] packet = EchoPacket.request(socket.v6(), id, awaits.sequence(), nonce);
    awaits.sentAt(nanos.getAsLong());
    int errno = socket.send(target, packet);
    if (errno != 0) {
      awaits.echo().complete(new Echo.Lost(Errno.sentence(errno)));
    }
    return awaits;
  }

  @Override
  public void answer(EchoPacket.Answer answer, IpAddress source, long waitedNanos) {
    switch (answer) {
      case EchoPacket.Reply reply when mine(reply.id()) ->
          awaited.answered(reply, source, nanos.getAsLong() - waitedNanos);
      case EchoPacket.Refusal refusal when mine(refusal.id()) -> refused(refusal, source);
      default -> {} // a raw socket hears the echoes of every process
    }
  }

  private void refused(EchoPacket.Refusal refusal, IpAddress source) {
    String why = EchoPacket.sentence(socket.v6(), refusal.type(), refusal.code());
    awaited.refused(
        refusal.sequence(), IpAddress.ofOctets(refusal.askedAddress()), source + " says: " + why);
  }

  /**
   * The kernel gives a datagram socket only what belongs to it, under an id of the kernel's
   * choosing.
   */
  static boolean isMine(boolean raw, int ownId, int answeredId) {
    return !raw || answeredId == ownId;
  }

  private boolean mine(int answeredId) {
    return isMine(socket.raw(), id, answeredId);
  }

  AwaitedEchoes awaited() {
    return awaited;
  }

  EchoSocket socket() {
    return socket;
  }

  EchoReceiver receiver(Arena arena) {
    return new EchoReceiver(socket, arena);
  }
}
