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

  /** Without blocking; what cannot be had so is left to the listener. */
  void read(List<Oid> columns, TableSink sink, TableListener listener) {
    Peer asked = peer;
    KnownRows known = known(columns);
    if (asked == null || known == null) {
      listener.walk(() -> walk(columns, sink, 0));
    } else if (agent.takesWire()) {
      begin(asked, known, sink, listener);
    } else {
      listener.walk(() -> read(columns, sink));
    }
  }

  /** The same, waiting for the wire and for the answers. */
  TableReading read(List<Oid> columns, TableSink sink) throws InterruptedException {
    Peer asked = peer;
    KnownRows known = known(columns);
    if (asked == null || known == null) {
      return walk(columns, sink, 0);
    }
    HeardTable heard = new HeardTable();
    agent.awaitWire();
    begin(asked, known, sink, heard);
    return heard.await();
  }

  private @Nullable KnownRows known(List<Oid> columns) {
    KnownRows known = memory.table();
    boolean fits = known != null && known.columns().equals(columns);
    boolean bears = memory.bears(columns.size());
    return fits && bears && peer != null && canBulk(peer) ? known : null;
  }

  /** The wire is ours until the last window is over. */
  private void begin(Peer asked, KnownRows known, TableSink sink, TableListener listener) {
    Windows.Plan plan = plan(known.columns());
    new Windows(agent, asked, known, plan, windows -> over(windows, sink, listener)).begin();
  }

  /** What fails here fails whoever waits, not the thread that receives. */
  private void over(Windows windows, TableSink sink, TableListener listener) {
    TableReading reading;
    try {
      boolean sound = isSound(windows);
      boolean cut = windows.isOutOfTime() && windows.isSoundSoFar();
      if (!sound && !cut) {
        int unanswered = windows.isDead() ? windows.askedFirst() : 0;
        listener.walk(() -> walk(windows.columns(), sink, unanswered));
        return;
      }
      windows.hand(sink);
      reading =
          new TableReading(
              sound ? agent.answered() : agent.cutAt(windows.firstMissing()), windows.columns());
    } catch (RuntimeException failed) {
      listener.walk(() -> {
        throw failed;
      });
      return;
    }
    listener.read(reading);
  }

  private boolean isSound(Windows windows) {
    try {
      boolean sound = windows.isSound();
      if (sound) {
        memory.succeeded(windows.firstRoundTrip());
        windows.measure(memory);
      } else {
        learn(windows);
      }
      return sound;
    } finally {
      agent.leaveWire();
    }
  }

  private boolean canBulk(Peer asked) {
    return memory.bulk() && asked.version() != SnmpVersion.V1;
  }

  private Windows.Plan plan(List<Oid> columns) {
    return new Windows.Plan(memory.rowsAtOnce(columns), memory.parallel());
  }

  private void learn(Windows windows) {
    if (windows.isOutOfTime()) {
      memory.succeeded(windows.firstRoundTrip());
    } else if (windows.isOverwhelmed()) {
      memory.overwhelmed();
    }
    int given = windows.truncatedTo();
    if (given > 0) {
      memory.truncated(given * windows.columns().size());
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
