package io.bongsu.poller.device;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.NetworkInterface;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads interface counters and states and makes rates of them; remembers the last readings. One
 * poll at a time.
 */
final class TrafficPoll {
  private final Agent agent;
  private final Clocks clocks;
  private final Map<String, CounterReading> previous = new HashMap<>();
  private final Continuity continuity = new Continuity();
  private final PortsUp portsUp = new PortsUp();
  private TrafficColumns width = TrafficColumns.BOTH;
  private List<Oid> columns = width.columns();
  private boolean settled;
  private boolean inventoryIsStale;
  private boolean inventoryIsDoubtful;

  TrafficPoll(Agent agent, Clocks clocks) {
    this.agent = agent;
    this.clocks = clocks;
  }

  /** True after a poll that saw interfaces the inventory does not know, or under other names. */
  boolean inventoryIsStale() {
    return inventoryIsStale;
  }

  /** Looks for both widths of counters, and for columns it lacked, again; after each inventory. */
  void relearn() {
    width = TrafficColumns.BOTH;
    columns = width.columns();
    settled = false;
  }

  /** Reads them, without blocking as long as the agent's rows are those of the last time. */
  void poll(InterfaceBook book, Ending ending) {
    TrafficRows rows = new TrafficRows(columns);
    Instant at = clocks.wall().instant();
    agent.readTable(
        columns,
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
    inventoryIsStale = false;
    Harvest harvest = new Harvest();
    rows.all().forEach(row -> harvest.add(book.at(row.index()), row));
    remember(harvest, table);
    portsUp.see(harvest.states);
    List<Finding> findings = new ArrayList<>(rows.findings());
    findings.addAll(harvest.findings());
    return Polled.of(
        table.reading(),
        harvest.frames(at),
        List.of(new Fact.InterfaceStatesRead(harvest.states)),
        findings);
  }

  /**
   * Another agent, or the same begun anew: nothing read is kept or compared until the inventory has
   * told who it is.
   */
  private Polled held(Reading reading, Continuity.Since since) throws InterruptedException {
    previous.clear();
    inventoryIsStale = false;
    inventoryIsDoubtful = true;
    List<Fact> facts =
        since.step() instanceof AgentClock.Step.Restarted
            ? List.of(new Fact.Restarted(SystemRestart.isSystem(agent, since.nanos())))
            : List.of();
    return Polled.of(reading, List.of(), facts, List.of());
  }

  /** Keeps no reading: what comes next is another box's. */
  void forget() {
    previous.clear();
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

  private void remember(Harvest harvest, TableReading table) {
    if (table.reading().outcome() == PollOutcome.ANSWERED) {
      previous.keySet().retainAll(harvest.read.keySet());
      settle(harvest, table.present());
    }
    harvest.read.forEach(
        (port, now) -> previous.computeIfAbsent(port, _ -> new CounterReading()).takeOver(now));
  }

  /** From now on asks only for what the agent has. */
  private void settle(Harvest harvest, List<Oid> present) {
    if (harvest.read.isEmpty()) {
      return;
    }
    TrafficColumns before = width;
    if (width == TrafficColumns.BOTH) {
      width = TrafficColumns.settle(harvest.wide, harvest.read.size() - harvest.wide);
    }
    if (!settled || width != before) {
      settled = true;
      List<Oid> wanted = width.columns();
      columns = present.stream().filter(wanted::contains).toList();
    }
  }

  /** What the rows of one poll add up to. */
  private final class Harvest {
    private final Map<String, CounterReading> read = new HashMap<>();
    private final List<InterfaceState> states = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<float[]> rates = new ArrayList<>();
    private @Nullable Finding renumbered;
    private String doubted = "";
    private String ambiguous = "";
    private boolean compared;
    private int wide;

    void add(@Nullable NetworkInterface port, TrafficRows.Row row) {
      boolean renamed = port != null && !row.name().isEmpty() && !row.name().equals(port.name());
      if (port == null || renamed) {
        inventoryIsStale = true;
        if (renamed && port != null) {
          renumbered =
              new Finding(
                  "identity",
                  "ifIndex " + row.index() + " was " + port.name() + " and is now " + row.name());
        }
        return;
      }
      InterfaceState state = row.state(port.key());
      if (state != null) {
        states.add(state);
      }
      read.put(port.key(), row.counters());
      wide += row.counters().isWide(InterfaceCounter.IN_OCTETS) ? 1 : 0;
      keys.add(port.key());
      rates.add(rate(port, row.counters()));
    }

    private float[] rate(NetworkInterface port, CounterReading now) {
      CounterReading before = previous.get(port.key());
      if (before == null || !before.isRead() || !now.isRead()) {
        return RateCalculator.none();
      }
      compared = true;
      RateCalculator.Rates result = RateCalculator.between(before, now, InterfaceBook.bound(port));
      inventoryIsStale |= result.implausible();
      doubted = result.clockDoubted() ? port.name() : doubted;
      ambiguous = result.ambiguous() ? port.name() : ambiguous;
      return result.values();
    }

    List<SampleFrame> frames(Instant at) {
      int width = MetricGroup.INTERFACE.metrics().size();
      float[] values = new float[width * rates.size()];
      for (int i = 0; i < rates.size(); i++) {
        System.arraycopy(rates.get(i), 0, values, i * width, width);
      }
      return compared
          ? List.of(new SampleFrame(MetricGroup.INTERFACE, at, List.copyOf(keys), values))
          : List.of();
    }

    List<Finding> findings() {
      List<Finding> findings = new ArrayList<>();
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
