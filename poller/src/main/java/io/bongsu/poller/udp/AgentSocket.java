package io.bongsu.poller.udp;

import io.bongsu.poller.socket.Errno;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * gather for a few milliseconds: waking up costs more than taking one in. What is asked because of
 * them goes out together, too.
 */
public final class AgentSocket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgentSocket.class);
  private static final int BUFFER = 4 << 20;
  private static final int TICK_MILLIS = 20;
  private static final long GATHER_NANOS = 5_000_000;

  /** So many requests out are worth gathering for; fewer are mostly one agent's, asked in turn. */
  private static final int MANY = 8;

  /** Nothing is awaited then: only strays are left to be looked at. */
  private static final long REST_NANOS = 250_000_000;

  private static final int MOST_AT_ONCE = 64;
  private static final long PAUSE_NANOS = 1_000_000;
  private static final int MOST_PAUSES = 100;
  private static final String UNSENDABLE = "The request could not be sent: ";

  private final LongSupplier nanos;
  private final Outstanding outstanding;
  private final LongAdder asked = new LongAdder();
  private final LongAdder answered = new LongAdder();
  private final LongAdder unanswered = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final LongAdder strange = new LongAdder();
  private final LongAdder malformed = new LongAdder();
  private volatile @Nullable UdpSocket socket;
  private volatile @Nullable Thread receiver;
  private volatile boolean closing;
  private volatile boolean resting;

  /** What the receiving thread is about to send. */
  private final List<AwaitedRequest> leaving = new ArrayList<>();

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
   * @throws IOException when this host gives none
   */
  public void start() throws IOException {
    UdpSocket open = UdpSocket.open(BUFFER);
    warnOfSmallBuffer(open.receiveBuffer());
    socket = open;
    Thread thread = Thread.ofPlatform().daemon().name("snmp-receiver").unstarted(() -> run(open));
    receiver = thread;
    thread.start();
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
  public void send(RequestMessage message, UdpPeer peer, Patience patience, Exchange exchange) {
    AwaitedRequest request =
        new AwaitedRequest(message, peer, patience, exchange, nanos.getAsLong());
    asked.increment();
    if (!outstanding.add(request, message, System.nanoTime())) {
      unanswered.increment();
      exchange.silent("Bongsu awaits too many SNMP responses at once");
      return;
    }
    if (resting) {
      LockSupport.unpark(receiver);
    }
    transmit(request);
  }

  private void transmit(AwaitedRequest request) {
    UdpSocket open = socket;
    if (open == null) {
      end(request, "The SNMP socket is not open");
    } else if (Thread.currentThread().equals(receiver)) {
      gather(open, request);
    } else {
      sendNow(open, request);
    }
  }

  /** The kernel may have to be waited for; what it never takes is lost like any datagram. */
  private void sendNow(UdpSocket open, AwaitedRequest request) {
    int errno = open.send(request);
    for (int i = 0; isFull(errno) && i < MOST_PAUSES; i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      errno = open.send(request);
    }
    if (errno != 0 && !isFull(errno)) {
      end(request, UNSENDABLE + Errno.sentence(errno));
    }
  }

  private static boolean isFull(int errno) {
    return errno == Errno.EAGAIN || errno == Errno.ENOBUFS;
  }

  private void gather(UdpSocket open, AwaitedRequest request) {
    if (leaving.size() == open.room()) {
      sendGathered(open);
    }
    open.gather(leaving.size(), request);
    leaving.add(request);
  }

  /** Sends what the receiving thread has gathered; what ends by that may gather more. */
  private void sendGathered(UdpSocket open) {
    Map<AwaitedRequest, Integer> unsendable = Map.of();
    int pauses = 0;
    int next = 0;
    while (next < leaving.size()) {
      int sent = open.send(next, leaving.size());
      if (isFull(-sent) && pauses < MOST_PAUSES) {
        pauses++;
        LockSupport.parkNanos(PAUSE_NANOS);
        continue;
      }
      if (sent < 0 && !isFull(-sent)) {
        unsendable = unsendable.isEmpty() ? new LinkedHashMap<>() : unsendable;
        unsendable.put(leaving.get(next), -sent);
      }
      next += Math.max(1, sent);
    }
    leaving.clear();
    unsendable.forEach((request, errno) -> end(request, UNSENDABLE + Errno.sentence(errno)));
  }

  private void end(AwaitedRequest request, String reason) {
    if (request.settle()) {
      outstanding.remove(request);
      unanswered.increment();
      request.exchange().silent(reason);
    }
  }

  private void run(UdpSocket open) {
    while (!closing) {
      await(open);
      drain(open);
      time(System.nanoTime());
      sendGathered(open);
    }
    socket = null;
    open.close();
    outstanding.all().forEach(request -> end(request, "Bongsu is stopping"));
  }

  /** Until something came, or a while has passed; with nothing out, until something is sent. */
  private void await(UdpSocket open) {
    int out = outstanding.size();
    if (out >= MANY) {
      LockSupport.parkNanos(GATHER_NANOS);
    } else if (out > 0) {
      open.await(TICK_MILLIS);
    } else {
      rest();
    }
  }

  /**
   * Sleeps until something is sent; who sends first sees {@link #resting}, or we see what it sent.
   */
  private void rest() {
    resting = true;
    if (outstanding.size() == 0 && !closing) {
      LockSupport.parkNanos(REST_NANOS);
    }
    resting = false;
  }

  /** So many at a time that a flood does not keep us from looking at the clock. */
  private void drain(UdpSocket open) {
    int came = open.room();
    for (int i = 0; came == open.room() && i < MOST_AT_ONCE; i++) {
      came = open.receive();
      for (int place = 0; place < came; place++) {
        takeSafely(open, place);
      }
      sendGathered(open);
    }
  }

  private void takeSafely(UdpSocket open, int place) {
    try {
      take(open, place);
    } catch (RuntimeException notOurs) {
      LOG.error("What awaited an SNMP response failed", notOurs);
    }
  }

  private void take(UdpSocket open, int place) {
    byte[] octets = open.octets(place);
    int id = ResponseMessage.requestId(octets);
    if (id == 0) {
      malformed.increment();
      return;
    }
    AwaitedRequest request = outstanding.find(id);
    if (request == null || !open.isFrom(place, request.peer())) {
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
    if (now - timed >= TICK_MILLIS * 1_000_000L) {
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
    closing = true;
    LockSupport.unpark(receiver);
  }
}
