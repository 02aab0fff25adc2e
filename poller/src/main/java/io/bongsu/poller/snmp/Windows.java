package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import io.bongsu.poller.snmp.VarbindSink.Moment;
import io.bongsu.poller.udp.Exchange;
import io.bongsu.poller.udp.Patience;
import io.bongsu.poller.udp.RequestMessage;
import io.bongsu.poller.udp.RequestWriter;
import io.bongsu.poller.udp.ResponseMessage;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;

/**
 * Reads a table whose rows are known in windows of some rows, several at a time: the first alone,
 * since the agent may be dead, then so many as it can bear. The last window asks for one row more
 * than is known. Nothing is handed over before every answer was found to hold exactly the rows
 * asked for; anything else is left to a {@link Walk}. Blocks nobody. Used once.
 */
final class Windows {
  private final Peer peer;
  private final KnownRows known;
  private final Plan plan;
  private final TableNames names;
  private final @Nullable ResponseMessage[] responses;
  private final long[] received;
  private final Consumer<Windows> over;
  private int sent;
  private int inFlight;
  private int answered;
  private boolean stopped;
  private boolean silent;

  /**
   * How a table is asked for.
   *
   * @param rows in one window
   * @param parallel windows in flight after the first was answered
   */
  record Plan(int rows, int parallel, Patience patience) {}

  /**
   * Asks nothing yet.
   *
   * @param over is given this once, by the thread that receives or the one that loses patience
   */
  Windows(Peer peer, KnownRows known, Plan plan, Consumer<Windows> over) {
    this.peer = peer;
    this.known = known;
    this.plan = plan;
    this.over = over;
    this.names = TableNames.of(known.columns());
    int count = (known.indexes().length + plan.rows()) / plan.rows();
    this.responses = new ResponseMessage[count];
    this.received = new long[count];
  }

  /** Asks until every window was answered or one was not. */
  synchronized void begin() {
    sendNext();
  }

  private void sendNext() {
    while (!stopped
        && sent < responses.length
        && inFlight < (answered == 0 ? 1 : plan.parallel())) {
      int window = sent++;
      inFlight++;
      peer.send(request(window), plan.patience(), new Window(window));
    }
  }

  private RequestMessage request(int window) {
    int before = window * plan.rows() - 1;
    RequestWriter writer = new RequestWriter();
    for (int i = known.columns().size() - 1; i >= 0; i--) {
      Oid column = known.columns().get(i);
      if (before < 0) {
        writer.name(column);
      } else {
        writer.name(column, known.indexes()[before]);
      }
    }
    writer.name(Walk.UP_TIME_COLUMN);
    return peer.finish(writer, PDU.GETBULK, 1, asked(window));
  }

  /** How many rows a window asks for. */
  private int asked(int window) {
    int left = known.indexes().length + 1 - window * plan.rows();
    return Math.min(plan.rows(), left);
  }

  /** Returns true for the answer after which nothing is waited for any more. */
  private synchronized boolean take(int window, ResponseMessage response, long nanos) {
    if (stopped) {
      return false;
    }
    responses[window] = response;
    received[window] = nanos;
    answered++;
    inFlight--;
    stopped = answered == responses.length;
    boolean last = stopped;
    sendNext();
    return last;
  }

  /** True for the first window that was left unanswered, unless all is over. */
  private synchronized boolean lose() {
    boolean first = !stopped;
    silent |= first;
    stopped = true;
    return first;
  }

  /** One window's exchange. */
  private final class Window implements Exchange {
    private final int number;

    Window(int number) {
      this.number = number;
    }

    @Override
    public void answered(ResponseMessage response, long nanos) {
      if (take(number, response, nanos)) {
        over.accept(Windows.this);
      }
    }

    @Override
    public void silent(String reason) {
      if (lose()) {
        over.accept(Windows.this);
      }
    }
  }

  /** How many varbinds the first window asks for. */
  int askedFirst() {
    return plan.rows() * known.columns().size();
  }

  List<Oid> columns() {
    return known.columns();
  }

  /** Whether the agent left the first window unanswered. */
  synchronized boolean isDead() {
    return silent && answered == 0;
  }

  /** Whether it answered some windows and left another. */
  synchronized boolean isOverwhelmed() {
    return silent && answered > 0;
  }

  /** Whole rows of a window in which the agent gave fewer than asked, 0 when there is none. */
  synchronized int truncatedTo() {
    for (int i = 0; i < responses.length; i++) {
      ResponseMessage response = responses[i];
      if (response != null && response.errorStatus() == 0 && rows(response) < asked(i)) {
        return Math.max(1, rows(response));
      }
    }
    return 0;
  }

  private int rows(ResponseMessage response) {
    return (response.size() - 1) / known.columns().size();
  }

  /** Whether every window holds what was asked for, and behind the last row there is nothing. */
  synchronized boolean isSound() {
    if (answered < responses.length) {
      return false;
    }
    for (int i = 0; i < responses.length; i++) {
      ResponseMessage response = responses[i];
      if (response == null || !isSound(i, response)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSound(int window, ResponseMessage response) {
    int asked = asked(window);
    if (response.errorStatus() != 0
        || response.size() < 1
        || rows(response) < asked
        || !TableNames.isUpTime(response)) {
      return false;
    }
    for (int row = 0; row < asked; row++) {
      if (!isRow(response, row, window * plan.rows() + row)) {
        return false;
      }
    }
    return true;
  }

  private boolean isRow(ResponseMessage response, int row, int place) {
    int columns = known.columns().size();
    for (int column = 0; column < columns; column++) {
      int at = 1 + row * columns + column;
      boolean right =
          place < known.indexes().length
              ? names.isCell(response, at, column, known.indexes()[place])
              : names.isBehind(response, at, column);
      if (!right) {
        return false;
      }
    }
    return true;
  }

  /** How many known rows a window holds. */
  private int rowsOf(int window) {
    return Math.min(plan.rows(), known.indexes().length - window * plan.rows());
  }

  /** When the first window was answered, on the monotonic clock; only after it was. */
  synchronized long firstAnsweredNanos() {
    return received[0];
  }

  /** Hands over every cell, row by row. */
  void hand(TableSink sink) {
    for (int window = 0; window < responses.length; window++) {
      ResponseMessage response = responses[window];
      if (response != null) {
        hand(window, response, sink);
      }
    }
  }

  private void hand(int window, ResponseMessage response, TableSink sink) {
    Moment moment = new Moment(TableNames.upTime(response), received[window]);
    int columns = known.columns().size();
    for (int row = 0; row < rowsOf(window); row++) {
      int index = known.indexes()[window * plan.rows() + row];
      for (int column = 0; column < columns; column++) {
        TableNames.hand(response, 1 + row * columns + column, column, index, moment, sink);
      }
    }
  }
}
