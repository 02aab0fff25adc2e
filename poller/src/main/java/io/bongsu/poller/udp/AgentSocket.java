package io.bongsu.poller.udp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The UDP socket that all v1 and v2c agents are asked through, with one thread that receives and
 * one that watches the time. Inert until {@link #start}. Thread-safe: any number of requests may be
 * out.
 */
public final class AgentSocket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgentSocket.class);
  private static final int BUFFER = 4 << 20;
  private static final int LARGEST_DATAGRAM = 65_535;
  private static final long TICK_NANOS = 20_000_000;

  private final LongSupplier nanos;
  private final Outstanding outstanding;
  private final LongAdder strange = new LongAdder();
  private final Thread timer =
      Thread.ofPlatform().daemon().name("snmp-timer").unstarted(this::time);
  private volatile @Nullable DatagramSocket socket;
  private volatile boolean resting;

  /**
   * Opens nothing yet.
   *
   * @param nanos the monotonic clock that answers are stamped by; how long the network may take is
   *     measured by the machine's own
   * @param random makes request ids hard to guess
   */
  public AgentSocket(LongSupplier nanos, RandomGenerator random) {
    this.nanos = nanos;
    this.outstanding = new Outstanding(random);
  }

  /**
   * Opens the socket and begins to listen.
   *
   * @throws IOException when this host has no UDP port left
   */
  public void start() throws IOException {
    DatagramSocket open = new DatagramSocket();
    open.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
    open.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
    warnOfSmallBuffer(open.getReceiveBufferSize());
    socket = open;
    Thread.ofPlatform().daemon().name("snmp-receiver").start(() -> receive(open));
    timer.start();
  }

  private static void warnOfSmallBuffer(int bytes) {
    if (bytes < BUFFER) {
      LOG.warn(
          "SNMP responses have {} KiB to wait in, the kernel may lose some of a burst;"
              + " with many devices run: sysctl -w net.core.rmem_max={}",
          bytes >> 10,
          BUFFER);
    }
  }

  /**
   * Sends a request; the exchange hears what becomes of it exactly once, at the latest when its
   * patience is over or this socket is closed: nobody needs to wait with a clock of his own.
   */
  public void send(
      RequestMessage message, InetSocketAddress peer, Patience patience, Exchange exchange) {
    AwaitedRequest request = new AwaitedRequest(message, peer, patience, exchange);
    if (!outstanding.add(request, message, System.nanoTime())) {
      exchange.silent("Bongsu awaits too many SNMP responses at once");
      return;
    }
    if (resting) {
      LockSupport.unpark(timer);
    }
    transmit(request);
  }

  private void transmit(AwaitedRequest request) {
    DatagramSocket open = socket;
    try {
      if (open == null) {
        end(request, "The SNMP socket is not open");
      } else {
        open.send(request.packet());
      }
    } catch (IOException unsendable) {
      end(request, "The request could not be sent: " + unsendable.getMessage());
    }
  }

  private void end(AwaitedRequest request, String reason) {
    if (request.settle()) {
      outstanding.remove(request);
      request.exchange().silent(reason);
    }
  }

  private void receive(DatagramSocket open) {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
    while (!open.isClosed()) {
      try {
        packet.setLength(LARGEST_DATAGRAM);
        open.receive(packet);
        take(packet);
      } catch (IOException closedOrRefused) {
        // closed: the loop ends; else the next datagram may fare better
      } catch (RuntimeException notOurs) {
        LOG.error("What awaited an SNMP response failed", notOurs);
      }
    }
  }

  private void take(DatagramPacket packet) {
    byte[] octets = packet.getData();
    int length = packet.getLength();
    AwaitedRequest request = outstanding.find(ResponseMessage.requestId(octets, length));
    if (request == null || !request.isFrom((InetSocketAddress) packet.getSocketAddress())) {
      strange.increment();
      return;
    }
    ResponseMessage response = ResponseMessage.read(Arrays.copyOf(octets, length));
    if (response == null) {
      strange.increment();
    } else if (request.settle()) {
      outstanding.remove(request);
      request.exchange().answered(response, nanos.getAsLong());
    }
  }

  private void time() {
    while (isOpen()) {
      if (outstanding.isEmpty()) {
        rest();
      } else {
        LockSupport.parkNanos(TICK_NANOS);
        long now = System.nanoTime();
        outstanding.due(now).forEach(request -> againSafely(request, now));
      }
    }
    outstanding.all().forEach(request -> end(request, "Bongsu is stopping"));
  }

  /**
   * Sleeps until something is sent; who sends first sees {@link #resting}, or we see what it sent.
   */
  private void rest() {
    resting = true;
    if (outstanding.isEmpty() && isOpen()) {
      LockSupport.park(this);
    }
    resting = false;
  }

  private void againSafely(AwaitedRequest request, long now) {
    try {
      again(request, now);
    } catch (RuntimeException notOurs) {
      LOG.error("What awaited an SNMP response failed", notOurs);
    }
  }

  private void again(AwaitedRequest request, long now) {
    if (request.again(now)) {
      transmit(request);
    } else {
      end(request, "");
    }
  }

  private boolean isOpen() {
    DatagramSocket open = socket;
    return open != null && !open.isClosed();
  }

  /** Datagrams that answered nothing we wait for: late, doubled, malformed or from elsewhere. */
  public long strangeCount() {
    return strange.sum();
  }

  /** Closes the socket; requests that are out end in silence. */
  @Override
  public void close() {
    DatagramSocket open = socket;
    if (open != null) {
      open.close();
      LockSupport.unpark(timer);
    }
  }
}
