package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import io.bongsu.poller.snmp.VarbindSink.Moment;
import io.bongsu.poller.udp.Exchange;
import io.bongsu.poller.udp.RequestMessage;
import io.bongsu.poller.udp.RequestWriter;
import io.bongsu.poller.udp.ResponseMessage;
import java.util.List;
import java.util.function.Consumer;
import org.snmp4j.PDU;

/**
 * Reads a table whose rows are known in windows of some rows, several at a time: the first alone,
 * since the agent may be dead, then so many as it can bear. The last window asks for one row more
 * than is known. Nothing is handed over before every answer, or every one there was time for, was
 * found to hold exactly the rows asked for; anything else is left to a {@link Walk}. Blocks nobody.
 * Used once.
 */
final class Windows {
  private final Agent agent;
  private final Peer peer;
  private final KnownRows known;
  private final Plan plan;
  private final TableNames names;
  private final Volley volley;

  /**
   * How a table is asked for.
   *
   * @param rows in one window
   * @param parallel windows in flight after the first was answered
   */
  record Plan(int rows, int parallel) {}

  /**
   * Asks nothing yet.
   *
   * @param over is given this once, by the thread that receives or the one that loses patience
   */
  Windows(Agent agent, Peer peer, KnownRows known, Plan plan, Consumer<Windows> over) {
    this.agent = agent;
    this.peer = peer;
    this.known = known;
    this.plan = plan;
    this.names = known.names();
    int count = (known.indexes().length + plan.rows()) / plan.rows();
    this.volley =
        new Volley(count, plan.parallel(), agent::isLate, this::send, () -> over.accept(this));
  }

  /** Asks until every window was answered or one was not. */
  void begin() {
    volley.begin();
  }

  private void send(int window, Exchange exchange) {
    peer.send(request(window), agent.patience(), exchange);
  }

  private RequestMessage request(int window) {
    int before = window * plan.rows() - 1;
    RequestWriter writer = new RequestWriter();
    for (int column = known.columns().size() - 1; column >= 0; column--) {
      if (before < 0) {
        names.ask(writer, column);
      } else {
        names.ask(writer, column, known.indexes()[before]);
      }
    }
    TableNames.askUpTime(writer);
    return peer.finish(writer, PDU.GETBULK, 1, asked(window));
  }

  /** How many rows a window asks for. */
  private int asked(int window) {
    int left = known.indexes().length + 1 - window * plan.rows();
    return Math.min(plan.rows(), left);
  }

  /** How many varbinds the first window asks for. */
  int askedFirst() {
    return plan.rows() * known.columns().size();
  }

  /** Tells how long the answers were. */
  void measure(AgentMemory memory) {
    for (int i = 0; i < volley.count(); i++) {
      ResponseMessage response = volley.response(i);
      if (response != null) {
        memory.came(response.octetCount(), response.size(), known.columns());
      }
    }
  }

  List<Oid> columns() {
    return known.columns();
  }

  /** Whether the agent left the first window unanswered. */
  boolean isDead() {
    return volley.isDead();
  }

  /** Whether it answered some windows and left another. */
  boolean isOverwhelmed() {
    return volley.isOverwhelmed();
  }

  /** Whether there was no time to read all of it. */
  boolean isOutOfTime() {
    return volley.isOutOfTime();
  }

  /** Whole rows of a window in which the agent gave fewer than asked, 0 when there is none. */
  int truncatedTo() {
    for (int i = 0; i < volley.count(); i++) {
      ResponseMessage response = volley.response(i);
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
  boolean isSound() {
    return volley.isAnswered() && isSoundSoFar();
  }

  /** Whether the windows that were answered hold what was asked for. */
  boolean isSoundSoFar() {
    for (int i = 0; i < volley.count(); i++) {
      ResponseMessage response = volley.response(i);
      if (response != null && !isSound(i, response)) {
        return false;
      }
    }
    return true;
  }

  /** The first cell of the first row that did not come. */
  Oid firstMissing() {
    int window = 0;
    while (volley.response(window) != null) {
      window++;
    }
    Oid column = known.columns().getFirst();
    int row = window * plan.rows();
    return row < known.indexes().length ? column.append(known.indexes()[row]) : column;
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

  /** How long the first window took to be answered; see {@link Exchange}. */
  long firstRoundTrip() {
    return volley.firstRoundTrip();
  }

  /** Hands over every cell that came, row by row. */
  void hand(TableSink sink) {
    for (int window = 0; window < volley.count(); window++) {
      ResponseMessage response = volley.response(window);
      if (response != null) {
        hand(window, response, sink);
      }
    }
  }

  private void hand(int window, ResponseMessage response, TableSink sink) {
    Moment moment = new Moment(TableNames.upTime(response), volley.receivedNanos(window));
    int columns = known.columns().size();
    for (int row = 0; row < rowsOf(window); row++) {
      int index = known.indexes()[window * plan.rows() + row];
      for (int column = 0; column < columns; column++) {
        TableNames.hand(response, 1 + row * columns + column, column, index, moment, sink);
      }
    }
  }
}
