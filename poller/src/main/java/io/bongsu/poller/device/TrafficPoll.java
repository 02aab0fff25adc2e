package io.bongsu.poller.device;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.snmp.Oid;
import io.bongsu.poller.rate.AgentClock;
import io.bongsu.poller.rate.CounterReading;
import io.bongsu.poller.rate.InterfaceCounter;
import io.bongsu.poller.rate.RateCalculator;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import io.bongsu.poller.snmp.TableListener;
import io.bongsu.poller.snmp.TableReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads interface counters and states and makes rates of them; remembers the last readings. One
 * poll at a time.
 */
final class TrafficPoll {
  private final Agent agent;
  private final Clocks clocks;
  private final SystemRestart restart;
  private final Continuity continuity = new Continuity();
  private final PortsUp portsUp = new PortsUp();
  private PortTable ports = PortTable.none();
  private TrafficColumns width = TrafficColumns.BOTH;
  private TrafficCells cells = TrafficCells.of(width.columns());
  private boolean settled;
  private boolean inventoryIsStale;
  private boolean inventoryIsDoubtful;

  TrafficPoll(Agent agent, Clocks clocks, SystemRestart restart) {
    this.agent = agent;
    this.clocks = clocks;
    this.restart = restart;
  }

  /** True after a poll that saw interfaces the inventory does not know, or under other names. */
  boolean inventoryIsStale() {
    return inventoryIsStale;
  }

  /** Looks for both widths of counters, and for columns it lacked, again; after each inventory. */
  void relearn() {
    width = TrafficColumns.BOTH;
    cells = TrafficCells.of(width.columns());
    settled = false;
  }

  /** Reads them, without blocking as long as the agent's rows are those of the last time. */
  void poll(InterfaceBook book, Ending ending) {
    TrafficRows rows = new TrafficRows(cells, ports);
    Instant at = clocks.wall().instant();
    agent.readTable(
        cells.columns(),
        rows,
        new TableListener() {
          @Override
          public void read(TableReading table) {
            Continuity.Since since = continuity.judge(rows.first());
            if (since.isBroken()) {
              ending.elsewhere(() -> held(table.reading(), since));
            } else {
              ending.here(() -> compared(book, at, rows, table));
            }
          }

          @Override
          public void walk(Rest rest) {
            ending.elsewhere(() -> walked(book, at, rows, rest.run()));
          }
        });
  }

  private Polled walked(InterfaceBook book, Instant at, TrafficRows rows, TableReading table)
      throws InterruptedException {
    if (!table.reading().usable()) {
      return Polled.nothing(table.reading());
    }
    Continuity.Since since = continuity.judge(rows.first());
    return since.isBroken() ? held(table.reading(), since) : compared(book, at, rows, table);
  }

  private Polled compared(InterfaceBook book, Instant at, TrafficRows rows, TableReading table) {
    restart.ranOn();
    boolean complete = table.reading().outcome() == PollOutcome.ANSWERED;
    ports = ports.of(book, rows, complete);
    Harvest harvest = new Harvest(ports);
    ports.each(rows, (place, row) -> harvest.add(place, rows.counters(row)));
    inventoryIsStale = ports.isStale() || harvest.implausible;
    if (complete && ports.size() > 0) {
      settle(harvest.wide, ports.size() - harvest.wide, table.present());
    }
    List<InterfaceState> states = ports.states(rows);
    portsUp.see(states);
    List<Finding> findings = new ArrayList<>(rows.findings());
    findings.addAll(harvest.findings());
    return Polled.of(
        table.reading(),
        harvest.frames(at),
        List.of(new Fact.InterfaceStatesRead(states)),
        findings);
  }

  /**
   * Another agent, or the same begun anew: nothing read is kept or compared until the inventory has
   * told who it is.
   */
  private Polled held(Reading reading, Continuity.Since since) throws InterruptedException {
    ports = PortTable.none();
    inventoryIsStale = false;
    inventoryIsDoubtful = true;
    List<Fact> facts =
        since.step() instanceof AgentClock.Step.Restarted
            ? List.of(
                new Fact.Restarted(restart.judge(agent, since.nanos(), clocks.wall().instant())))
            : List.of();
    return Polled.of(reading, List.of(), facts, List.of());
  }

  /** Keeps no reading: what comes next is another box's. */
  void forget() {
    ports = PortTable.none();
  }

  /** True once after a poll that met an agent begun anew or another one. */
  boolean inventoryIsDoubtful() {
    boolean doubtful = inventoryIsDoubtful;
    inventoryIsDoubtful = false;
    return doubtful;
  }

  /** True once after a poll that found a port up which was not so the time before. */
  boolean portCameUp() {
    return portsUp.cameUp();
  }

  /** From now on asks only for what the agent has. */
  private void settle(int wide, int narrow, List<Oid> present) {
    TrafficColumns before = width;
    if (width == TrafficColumns.BOTH) {
      width = TrafficColumns.settle(wide, narrow);
    }
    if (!settled || width != before) {
      settled = true;
      cells = TrafficCells.of(width.wanted(present));
    }
  }

  /** What the rows of one poll add up to. */
  private static final class Harvest {
    private static final int WIDTH = MetricGroup.INTERFACE.metrics().size();

    private final PortTable ports;
    private final float[] values;
    private String doubted = "";
    private String ambiguous = "";
    private boolean implausible;
    private boolean compared;
    private int wide;

    Harvest(PortTable ports) {
      this.ports = ports;
      this.values = new float[WIDTH * ports.keys().size()];
    }

    void add(int place, CounterReading now) {
      float[] rates = rates(place, now);
      System.arraycopy(rates, 0, values, WIDTH * place, WIDTH);
      wide += now.isWide(InterfaceCounter.IN_OCTETS) ? 1 : 0;
      ports.reading(place).takeOver(now);
    }

    private float[] rates(int place, CounterReading now) {
      CounterReading before = ports.reading(place);
      if (!before.isRead() || !now.isRead()) {
        return RateCalculator.none();
      }
      compared = true;
      RateCalculator.Rates result = RateCalculator.between(before, now, ports.bound(place));
      implausible |= result.implausible();
      doubted = result.clockDoubted() ? ports.port(place).name() : doubted;
      ambiguous = result.ambiguous() ? ports.port(place).name() : ambiguous;
      return result.values();
    }

    List<SampleFrame> frames(Instant at) {
      return compared
          ? List.of(new SampleFrame(MetricGroup.INTERFACE, at, ports.keys(), values))
          : List.of();
    }

    List<Finding> findings() {
      List<Finding> findings = new ArrayList<>();
      Finding renumbered = ports.renumbered();
      if (renumbered != null) {
        findings.add(renumbered);
      }
      if (!doubted.isEmpty()) {
        findings.add(
            new Finding(
                "clock", "sysUpTime does not keep pace with real time; rates use Bongsu's clock"));
      }
      if (!ambiguous.isEmpty()) {
        findings.add(
            new Finding(
                "counters",
                ambiguous
                    + " has only 32-bit counters, which wrap more than once between two polls:"
                    + " shorten the interval"));
      }
      return findings;
    }
  }
}
