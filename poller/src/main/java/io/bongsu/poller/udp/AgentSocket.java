package io.bongsu.poller.udp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The UDP socket that all v1 and v2c agents are asked through, with one thread that receives and
 * watches the time. Inert until {@link #start}. Thread-safe: any number of requests may be out.
 *
 * <p>While many requests are out, the thread does not wake up for each response but lets them
 * gather for a few milliseconds: waking up costs more than taking one in.
 */
public final class AgentSocket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgentSocket.class);
  private static final int BUFFER = 4 << 20;
  private static final int LARGEST_DATAGRAM = 65_535;
  private static final long TICK_MILLIS = 20;
  private static final long GATHER_NANOS = 5_000_000;

  /** So many requests out are worth gathering for; fewer are mostly one agent's, asked in turn. */
  private static final int MANY = 8;

  private static final int MOST_AT_ONCE = 4_096;
  private static final long PAUSE_NANOS = 1_000_000;
  private static final int MOST_PAUSES = 100;

  private final LongSupplier nanos;
  private final Outstanding outstanding;
  private final LongAdder asked = new LongAdder();
  private final LongAdder answered = new LongAdder();
  private final LongAdder unanswered = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final LongAdder strange = new LongAdder();
  private final LongAdder malformed = new LongAdder();
  private volatile @Nullable DatagramChannel channel;
  private volatile @Nullable Selector selector;
  private volatile boolean resting;
  private long timed;

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
    DatagramChannel open = DatagramChannel.open();
    open.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
    open.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
    warnOfSmallBuffer(open.getOption(StandardSocketOptions.SO_RCVBUF));
    open.bind(null);
    open.configureBlocking(false);
    Selector waits = Selector.open();
    open.register(waits, SelectionKey.OP_READ);
    channel = open;
    selector = waits;
    Thread.ofPlatform().daemon().name("snmp-receiver").start(() -> run(open, waits));
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
    AwaitedRequest request =
        new AwaitedRequest(message, peer, patience, exchange, nanos.getAsLong());
    asked.increment();
    if (!outstanding.add(request, message, System.nanoTime())) {
      unanswered.increment();
      exchange.silent("Bongsu awaits too many SNMP responses at once");
      return;
    }
    Selector waits = selector;
    if (resting && waits != null) {
      waits.wakeup();
    }
    transmit(request);
  }

  private void transmit(AwaitedRequest request) {
    DatagramChannel open = channel;
    try {
      if (open == null) {
        end(request, "The SNMP socket is not open");
      } else {
        transmit(open, request);
      }
    } catch (IOException unsendable) {
      end(request, "The request could not be sent: " + unsendable.getMessage());
    }
  }

  /** The kernel may have to be waited for; what it never takes is lost like any datagram. */
  private static void transmit(DatagramChannel open, AwaitedRequest request) throws IOException {
    for (int i = 0; open.send(request.datagram(), request.peer()) == 0 && i < MOST_PAUSES; i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void end(AwaitedRequest request, String reason) {
    if (request.settle()) {
      outstanding.remove(request);
      unanswered.increment();
      request.exchange().silent(reason);
    }
  }

  private void run(DatagramChannel open, Selector waits) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
    while (open.isOpen()) {
      try {
        await(waits);
        drain(open, buffer);
      } catch (ClosedSelectorException | IOException closedOrRefused) {
        // closed: the loop ends; else the next datagram may fare better
      }
      time(System.nanoTime());
    }
    outstanding.all().forEach(request -> end(request, "Bongsu is stopping"));
  }

  /** Until something came, or a while has passed; with nothing out, until something is sent. */
  private void await(Selector waits) throws IOException {
    int out = outstanding.size();
    if (out >= MANY) {
      LockSupport.parkNanos(GATHER_NANOS);
    } else if (out > 0) {
      waits.select(TICK_MILLIS);
    } else {
      rest(waits);
    }
    waits.selectedKeys().clear();
  }

  /**
   * Sleeps until something is sent; who sends first sees {@link #resting}, or we see what it sent.
   */
  private void rest(Selector waits) throws IOException {
    resting = true;
    if (outstanding.size() == 0) {
      waits.select();
    }
    resting = false;
  }

  /** So many at a time that a flood does not keep us from looking at the clock. */
  private void drain(DatagramChannel open, ByteBuffer buffer) throws IOException {
    boolean more = true;
    for (int i = 0; more && i < MOST_AT_ONCE; i++) {
      SocketAddress source = open.receive(buffer.clear());
      more = source != null;
      if (source != null) {
        takeSafely(buffer.flip(), source);
      }
    }
  }

  private void takeSafely(ByteBuffer datagram, SocketAddress source) {
    try {
      take(datagram, source);
    } catch (RuntimeException notOurs) {
      LOG.error("What awaited an SNMP response failed", notOurs);
    }
  }

  private void take(ByteBuffer datagram, SocketAddress source) {
    byte[] octets = new byte[datagram.remaining()];
    datagram.get(octets);
    int id = ResponseMessage.requestId(octets);
    if (id == 0) {
      malformed.increment();
      return;
    }
    AwaitedRequest request = outstanding.find(id);
    if (request == null || !request.peer().equals(source)) {
      strange.increment();
      return;
    }
    ResponseMessage response = ResponseMessage.read(octets);
    if (response == null) {
      malformed.increment();
    } else if (request.settle()) {
      outstanding.remove(request);
      answered.increment();
      long now = nanos.getAsLong();
      request.exchange().answered(response, now, request.roundTrip(now));
    }
  }

  private void time(long now) {
    if (now - timed >= TICK_MILLIS * 1_000_000) {
      timed = now;
      outstanding.due(now).forEach(request -> againSafely(request, now));
    }
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
      repeated.increment();
      transmit(request);
    } else {
      end(request, "");
    }
  }

  /**
   * Requests and datagrams since start; asked = answered + unanswered + awaited whenever nothing is
   * just being settled.
   *
   * @param asked requests, however often each was sent
   * @param answered those whose response came in time
   * @param unanswered those given up, by time or because they could not be sent
   * @param awaited those that are out
   * @param repeated times that one was sent again
   * @param strays datagrams that answered nothing we wait for: late, doubled or from elsewhere
   * @param malformed octets that are no SNMP response
   */
  public record Counts(
      long asked,
      long answered,
      long unanswered,
      long awaited,
      long repeated,
      long strays,
      long malformed) {}

  /** What became of requests so far. */
  public Counts counts() {
    return new Counts(
        asked.sum(),
        answered.sum(),
        unanswered.sum(),
        outstanding.size(),
        repeated.sum(),
        strange.sum(),
        malformed.sum());
  }

  /** Closes the socket; requests that are out end in silence. */
  @Override
  public void close() {
    close(channel);
    close(selector);
  }

  private static void close(@Nullable Closeable open) {
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException anyway) {
      LOG.debug("The SNMP socket did not close in order", anyway);
    }
  }
}
