package io.bongsu.poller.snmp;

import io.bongsu.mibs.ObjectNames;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;

/**
 * Walks subtrees side by side, several columns in one PDU, and always ends: outside the subtree, at
 * an OID that does not increase, at a limit, at silence. Used once, by one thread.
 */
final class Walk {
  static final Oid UP_TIME_COLUMN = Oid.of(1, 3, 6, 1, 2, 1, 1, 3);
  private static final Oid UP_TIME = UP_TIME_COLUMN.append(0);

  private final Agent agent;
  private final AgentMemory memory;
  private final WalkLimits limits;
  private final boolean stamped;
  private final VarbindSink sink;
  private final List<Cursor> open = new ArrayList<>();
  private final Set<Oid> incomplete = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private final long deadline;
  private long bytes;
  private boolean alone;
  private boolean spoiltTogether;
  private boolean resynced;
  private boolean answered;
  private boolean silent;
  private @Nullable String refusal;

  /**
   * Prepares a walk whose time begins now.
   *
   * @param stamped whether sysUpTime is read in every PDU
   */
  Walk(Agent agent, List<Oid> subtrees, boolean stamped, VarbindSink sink) {
    this(agent, subtrees, stamped, agent.limits(), sink);
  }

  /** The same within other limits. */
  Walk(Agent agent, List<Oid> subtrees, boolean stamped, WalkLimits limits, VarbindSink sink) {
    this.agent = agent;
    this.memory = agent.memory();
    this.limits = limits;
    this.stamped = stamped;
    this.sink = sink;
    this.deadline = agent.deadline();
    subtrees.forEach(root -> open.add(new Cursor(root)));
  }

  /** The agent already left a request unanswered: goes on as if this walk had made it. */
  void runAfterSilence(int asked) throws InterruptedException {
    silence(asked);
    run();
  }

  void run() throws InterruptedException {
    while (!open.isEmpty()) {
      if (isLate()) {
        abandon("The walk took longer than it may and was cut at ");
      } else if (bytes > limits.bytes()) {
        abandon("The agent gave more than " + limits.bytes() + " octets; the walk was cut at ");
      } else {
        step();
      }
    }
    if (spoiltTogether && findings.isEmpty()) {
      memory.askColumnsAlone();
    }
  }

  private boolean isLate() {
    return agent.nanos() - deadline > 0;
  }

  private void step() throws InterruptedException {
    List<Cursor> batch = batch();
    boolean bulk = memory.bulk() && agent.version() != SnmpVersion.V1;
    int repetitions = bulk ? repetitions(batch) : 1;
    Request request = request(batch, bulk, repetitions);
    switch (agent.ask(request)) {
      case Answer.Response(Response pdu, long received, long roundTrip) -> {
        answered = true;
        resynced = false;
        memory.succeeded(roundTrip);
        memory.came(pdu.octets(), pdu.size(), roots(batch));
        take(List.copyOf(batch), repetitions, pdu, received);
      }
      case Answer.Refusal(String reason) -> {
        refusal = reason;
        abandon("");
      }
      case Answer.Silence _ -> silence(batch.size() * repetitions);
    }
  }

  private List<Cursor> batch() {
    List<Cursor> most = open.subList(0, Math.min(open.size(), alone ? 1 : memory.columns()));
    return most.subList(0, memory.together(roots(most)));
  }

  private static List<Oid> roots(List<Cursor> cursors) {
    return cursors.stream().map(Cursor::root).toList();
  }

  private int repetitions(List<Cursor> batch) {
    int most = memory.rowsAtOnce(roots(batch));
    int wanted = 1;
    for (Cursor cursor : batch) {
      int known = memory.rowsOf(cursor.root());
      wanted = Math.max(wanted, known < 0 ? most : known + 1 - cursor.rows());
    }
    return Math.min(most, wanted);
  }

  private Request request(List<Cursor> batch, boolean bulk, int repetitions) {
    Stream<Oid> clock = stamped ? Stream.of(UP_TIME_COLUMN) : Stream.empty();
    List<Oid> oids = Stream.concat(clock, batch.stream().map(Cursor::last)).toList();
    return bulk
        ? new Request(PDU.GETBULK, oids, stamped ? 1 : 0, repetitions)
        : new Request(PDU.GETNEXT, oids, 0, 0);
  }

  private void take(List<Cursor> batch, int repetitions, Response pdu, long received) {
    int status = pdu.errorStatus();
    if (status != PDU.noError) {
      failed(batch, repetitions, status, pdu.errorIndex());
      return;
    }
    Page page = new Page(pdu, stamped ? 1 : 0, batch);
    if (page.empty()) {
      tooMuch(batch, repetitions, "The agent answers with nothing at ");
    } else if (page.loops() && batch.size() > 1) {
      alone = true;
      spoiltTogether = true;
    } else {
      keep(batch, page, new VarbindSink.Moment(upTime(pdu), received));
    }
  }

  private void keep(List<Cursor> batch, Page page, VarbindSink.Moment moment) {
    for (int i = 0; i < batch.size(); i++) {
      Cursor cursor = batch.get(i);
      Page.Column column = page.column(i);
      for (int row = 0; row < column.instances.size(); row++) {
        hand(cursor, column.instances.get(row), column.values.get(row), moment);
      }
      if (column.loopsAt != null) {
        breakOff(
            cursor,
            "The walk loops at "
                + ObjectNames.of(cursor.last())
                + ": the next object given is "
                + ObjectNames.of(column.loopsAt));
      } else if (column.ended) {
        open.remove(cursor);
        memory.rowsOf(cursor.root(), cursor.rows());
      } else if (cursor.rows() >= limits.rows()) {
        breakOff(
            cursor,
            "More than "
                + limits.rows()
                + " rows at "
                + ObjectNames.of(cursor.root())
                + "; the walk was cut");
      }
    }
  }

  private void hand(Cursor cursor, Oid instance, SnmpValue value, VarbindSink.Moment moment) {
    cursor.advance(instance);
    bytes += SnmpValues.size(instance, value);
    sink.accept(cursor.root(), instance, value, moment);
  }

  private long upTime(Response pdu) {
    boolean given = stamped && pdu.size() > 0 && pdu.oid(0).equals(UP_TIME);
    return given ? ticks(pdu.value(0)) : -1;
  }

  /**
   * Hundredths of a second in a TimeTicks, or in what a forgetful agent sends instead; -1 for
   * anything else.
   */
  private static long ticks(SnmpValue value) {
    return switch (value) {
      case SnmpValue.Unsigned(var _, long ticks) -> ticks;
      case SnmpValue.Int(int ticks) -> Integer.toUnsignedLong(ticks);
      default -> -1;
    };
  }

  private void failed(List<Cursor> batch, int repetitions, int status, int errorIndex) {
    int index = errorIndex - 1 - (stamped ? 1 : 0);
    String denied = Refusals.ofStatus(status);
    if (denied != null) {
      refusal = denied;
      abandon("");
    } else if (status == PDU.tooBig) {
      tooMuch(batch, repetitions, "The agent finds even one object too big at ");
    } else if (index >= 0 && index < batch.size()) {
      failedAt(batch.get(index), status);
    } else if (batch.size() > 1) {
      alone = true;
    } else if (memory.bulk() && agent.version() != SnmpVersion.V1 && status != PDU.noSuchName) {
      memory.noBulk();
    } else {
      failedAt(batch.getFirst(), status);
    }
  }

  private void failedAt(Cursor cursor, int status) {
    if (status == PDU.noSuchName) {
      open.remove(cursor);
      memory.rowsOf(cursor.root(), cursor.rows());
    } else {
      breakOff(
          cursor,
          "The agent fails (error status " + status + ") after " + ObjectNames.of(cursor.last()));
    }
  }

  private void tooMuch(List<Cursor> batch, int repetitions, String complaint) {
    if (!memory.tooBig(batch.size() * repetitions)) {
      breakOff(batch.getFirst(), complaint + ObjectNames.of(batch.getFirst().last()));
    }
  }

  /**
   * Dead, out of step, or only overwhelmed: a GET of one object tells. Silence when there was no
   * time left to wait says nothing of how much it bears.
   */
  private void silence(int asked) throws InterruptedException {
    if (answered && !resynced && wasOutOfStep()) {
      resynced = true;
    } else if (!answered && !alive()) {
      silent = true;
      abandon("");
    } else if (!isLate() && !memory.fellSilent(asked)) {
      silent = true;
      abandon("The agent falls silent when asked for what follows ");
    }
  }

  /**
   * An SNMPv3 engine whose time went back drops what is asked without a word that we could believe;
   * the same is asked again after a GET has brought it back into step.
   */
  private boolean wasOutOfStep() throws InterruptedException {
    int before = agent.resyncs();
    return agent.version() == SnmpVersion.V3
        && agent.ask(Request.get(List.of(UP_TIME))) instanceof Answer.Response
        && agent.resyncs() != before;
  }

  private boolean alive() throws InterruptedException {
    Answer answer = agent.ask(Request.get(List.of(UP_TIME)));
    if (answer instanceof Answer.Refusal(String reason)) {
      refusal = reason;
    }
    answered = answer instanceof Answer.Response;
    return answered;
  }

  private void breakOff(Cursor cursor, String complaint) {
    open.remove(cursor);
    incomplete.add(cursor.root());
    findings.add(new Finding("walk", complaint));
  }

  private void abandon(String complaint) {
    if (!complaint.isEmpty()) {
      findings.add(new Finding("walk", complaint + ObjectNames.of(open.getFirst().last())));
    }
    open.forEach(cursor -> incomplete.add(cursor.root()));
    open.clear();
  }

  Set<Oid> incomplete() {
    return incomplete;
  }

  List<Finding> findings() {
    return findings;
  }

  boolean answered() {
    return answered;
  }

  /** True when at least one object was kept. */
  boolean brought() {
    return bytes > 0;
  }

  boolean silent() {
    return silent;
  }

  @Nullable String refusal() {
    return refusal;
  }
}
