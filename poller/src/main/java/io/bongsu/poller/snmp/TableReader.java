package io.bongsu.poller.snmp;

import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.MapSnmpView;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpVersion;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table that is read over and over: rows known from the last time are asked for in windows
 * side by side, and walked only when they are not all there any more.
 */
final class TableReader {
  private final Agent agent;
  private final AgentMemory memory;
  private final @Nullable Peer peer;

  TableReader(Agent agent, @Nullable Peer peer) {
    this.agent = agent;
    this.memory = agent.memory();
    this.peer = peer;
  }

  TableReading read(List<Oid> columns, TableSink sink) throws InterruptedException {
    KnownRows known = memory.table();
    if (peer == null || known == null || !known.columns().equals(columns) || !canBulk(peer)) {
      return walk(columns, sink, 0);
    }
    Windows.Plan plan = plan(columns.size());
    Windows windows = new Windows(peer, known, plan);
    long before = agent.nanos();
    agent.ask(windows);
    if (windows.isSound()) {
      memory.succeeded(windows.firstAnsweredNanos() - before);
      windows.hand(sink);
      return new TableReading(agent.answered(), columns);
    }
    learn(windows, columns.size());
    return walk(columns, sink, windows.isDead() ? plan.rows() * columns.size() : 0);
  }

  private boolean canBulk(Peer asked) {
    return memory.bulk() && asked.version() != SnmpVersion.V1;
  }

  private Windows.Plan plan(int columns) {
    int rows = Math.max(1, memory.budget() / columns);
    return new Windows.Plan(rows, memory.parallel(), agent.patience());
  }

  private void learn(Windows windows, int columns) {
    if (windows.isOverwhelmed()) {
      memory.overwhelmed();
    }
    int given = windows.truncatedTo();
    if (given > 0) {
      memory.truncated(given * columns);
    }
  }

  /** {@code unanswered} varbinds were asked for in a request that met silence, 0: none. */
  private TableReading walk(List<Oid> columns, TableSink sink, int unanswered)
      throws InterruptedException {
    TableLearner learner = new TableLearner(columns, sink);
    Walk walk = new Walk(agent, columns, true, learner);
    if (unanswered > 0) {
      walk.runAfterSilence(unanswered);
    } else {
      walk.run();
    }
    Reading reading = agent.reading(walk, new MapSnmpView(new TreeMap<>(), walk.incomplete()));
    if (reading.outcome() == PollOutcome.ANSWERED) {
      memory.table(learner.rows());
    }
    return new TableReading(reading, learner.present());
  }
}
