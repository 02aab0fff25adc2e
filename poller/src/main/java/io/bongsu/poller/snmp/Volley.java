package io.bongsu.poller.snmp;

import io.bongsu.poller.udp.Exchange;
import io.bongsu.poller.udp.ResponseMessage;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Some requests to one agent: the first alone, since it may be dead, then so many at a time as it
 * can bear, until every one was answered, one was not, or there is no time for the rest. Blocks
 * nobody. Used once.
 */
final class Volley {
  private final int parallel;
  private final BooleanSupplier late;
  private final Sender sender;
  private final Runnable over;
  private final @Nullable ResponseMessage[] responses;
  private final long[] received;
  private long firstRoundTrip = Exchange.UNMEASURED;
  private int sent;
  private int inFlight;
  private int answered;
  private boolean stopped;
  private boolean cut;
  private boolean silent;

  /** Sends the requests. */
  @FunctionalInterface
  interface Sender {
    /** Sends one of them, by its number; must not block. */
    void send(int number, Exchange exchange);
  }

  /**
   * Asks nothing yet.
   *
   * @param count how many requests, 1 or more
   * @param parallel in flight after the first was answered
   * @param late whether no time is left to send one more; the first is sent all the same
   * @param over called once, by the thread that receives or the one that loses patience; what came
   *     may be read from then on
   */
  Volley(int count, int parallel, BooleanSupplier late, Sender sender, Runnable over) {
    this.parallel = parallel;
    this.late = late;
    this.sender = sender;
    this.over = over;
    this.responses = new ResponseMessage[count];
    this.received = new long[count];
  }

  /** Sends the first. */
  synchronized void begin() {
    sendNext();
  }

  private void sendNext() {
    while (!stopped && sent < responses.length && inFlight < (answered == 0 ? 1 : parallel)) {
      inFlight++;
      int number = sent++;
      sender.send(number, new Shot(number));
    }
  }

  /** True for the answer after which nothing is waited for any more. */
  private synchronized boolean take(int number, ResponseMessage response, long nanos) {
    if (stopped) {
      return false;
    }
    responses[number] = response;
    received[number] = nanos;
    answered++;
    inFlight--;
    cut = sent < responses.length && late.getAsBoolean();
    boolean last = cut || answered == responses.length;
    stopped = last;
    sendNext();
    return last;
  }

  /** True for the first that was left unanswered, unless all is over. */
  private synchronized boolean lose() {
    boolean first = !stopped;
    silent |= first;
    stopped = true;
    return first;
  }

  /** One request's exchange. */
  private final class Shot implements Exchange {
    private final int number;

    Shot(int number) {
      this.number = number;
    }

    @Override
    public void answered(ResponseMessage response, long nanos, long roundTripNanos) {
      if (number == 0) {
        firstRoundTrip = roundTripNanos;
      }
      if (take(number, response, nanos)) {
        over.run();
      }
    }

    @Override
    public void silent(String reason) {
      if (lose()) {
        over.run();
      }
    }
  }

  /** How many requests there are. */
  int count() {
    return responses.length;
  }

  /** Whether each was answered. */
  boolean isAnswered() {
    return answered == responses.length;
  }

  /** Whether the agent left the first one unanswered. */
  boolean isDead() {
    return silent && answered == 0;
  }

  /** Whether it answered some and left another. */
  boolean isOverwhelmed() {
    return silent && answered > 0;
  }

  /** Whether there was no time to send all, or to wait for what followed the first answer. */
  boolean isOutOfTime() {
    return cut || (isOverwhelmed() && late.getAsBoolean());
  }

  /** What answered a request, null when nothing did. */
  @Nullable ResponseMessage response(int number) {
    return responses[number];
  }

  /** How long the first took, which was alone on its way; see {@link Exchange}. */
  long firstRoundTrip() {
    return firstRoundTrip;
  }

  /** When it was answered, on the monotonic clock. */
  long receivedNanos(int number) {
    return received[number];
  }
}
