package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.Quirks;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.snmp.ScriptedAgent.Asked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TableReaderIT {
  private static final Oid UP_TIME = Oid.parse("1.3.6.1.2.1.1.3.0");
  private static final Oid NAME = Oid.parse("1.3.6.1.2.1.31.1.1.1.1");
  private static final Oid IN = Oid.parse("1.3.6.1.2.1.31.1.1.1.6");
  private static final Oid OUT = Oid.parse("1.3.6.1.2.1.31.1.1.1.10");
  private static final List<Oid> COLUMNS = List.of(NAME, IN, OUT);
  private static final int ROWS = 48;
  private static final SnmpSettings QUICK =
      new SnmpSettings(Duration.ofMillis(150), 0, WalkLimits.DEFAULT);

  private final NavigableMap<Oid, byte[]> mib = new ConcurrentSkipListMap<>();
  private final SnmpClient client = new SnmpClient(QUICK, System::nanoTime);
  private ScriptedAgent scripted;
  private Agent agent;

  /** What a reader was handed: text or number by column and index. */
  private static final class Cells implements TableSink {
    private final NavigableMap<String, String> values = new TreeMap<>();
    private final List<Long> ticks = new ArrayList<>();

    @Override
    public void number(int column, int index, Kind kind, long number, VarbindSink.Moment moment) {
      values.put(column + "." + index, kind + " " + Long.toUnsignedString(number));
      ticks.add(moment.upTimeTicks());
    }

    @Override
    public void other(int column, int index, SnmpValue value, VarbindSink.Moment moment) {
      values.put(column + "." + index, new String(((SnmpValue.Octets) value).value()));
      ticks.add(moment.upTimeTicks());
    }
  }

  @BeforeEach
  void fill() throws Exception {
    client.start();
    mib.put(UP_TIME, Ber.number(Ber.TICKS, 4_711));
    for (int row = 1; row <= ROWS; row++) {
      fillRow(row);
    }
    scripted = ScriptedAgent.start(this::honest);
    agent =
        client.agent(
            io.bongsu.model.net.IpAddress.parse("127.0.0.1"),
            scripted.port(),
            new SnmpCredential.Community(SnmpVersion.V2C, new Secret("public")));
  }

  private void fillRow(int row) {
    mib.put(NAME.append(row), Ber.text("port " + row));
    mib.put(
        IN.append(row),
        Ber.tlv(Ber.COUNTER64, new byte[] {0, -1, -1, -1, -1, -1, -1, -1, (byte) row}));
    mib.put(OUT.append(row), Ber.number(Ber.COUNTER64, 1_000 + row));
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    scripted.close();
  }

  private List<byte[]> honest(Asked asked) {
    return List.of(ScriptedAgent.answer(mib, asked));
  }

  private Cells read(PollOutcome expected) throws Exception {
    Cells cells = new Cells();
    assertThat(agent.readTable(COLUMNS, cells).reading().outcome()).isEqualTo(expected);
    return cells;
  }

  private Cells readKnownRows() throws Exception {
    read(PollOutcome.ANSWERED);
    scripted.heard().clear();
    return read(PollOutcome.ANSWERED);
  }

  @Test
  void knownRowsBringTheSameCellsAsAWalk() throws Exception {
    Cells walked = read(PollOutcome.ANSWERED);
    Cells known = read(PollOutcome.ANSWERED);

    assertThat(walked.values).hasSize(3 * ROWS).containsEntry("1.7", "WIDE 18446744073709551367");
    assertThat(known.values).isEqualTo(walked.values);
    assertThat(known.ticks).hasSize(3 * ROWS).containsOnly(4_711L);
  }

  @Test
  void theFirstWindowIsAskedAloneAndTheOthersWithoutWaitingForEachOther() throws Exception {
    read(PollOutcome.ANSWERED);
    scripted.heard().clear();
    AtomicInteger held = new AtomicInteger();
    List<byte[]> waiting = new ArrayList<>();
    scripted.behave(asked -> {
      if (held.getAndIncrement() == 0) {
        return honest(asked);
      }
      waiting.addAll(honest(asked));
      return held.get() == 4 ? List.copyOf(waiting) : List.of();
    });

    assertThat(read(PollOutcome.ANSWERED).values).hasSize(3 * ROWS);
    assertThat(scripted.heard()).hasSize(4).allMatch(asked -> asked.first() == 1);
  }

  @Test
  void aRowThatIsNewIsFound() throws Exception {
    read(PollOutcome.ANSWERED);
    fillRow(ROWS + 1);

    assertThat(read(PollOutcome.ANSWERED).values).containsKey("2." + (ROWS + 1));
    assertThat(read(PollOutcome.ANSWERED).values).hasSize(3 * (ROWS + 1));
  }

  @Test
  void aRowThatIsGoneInTheMiddleIsNotMisassigned() throws Exception {
    read(PollOutcome.ANSWERED);
    COLUMNS.forEach(column -> mib.remove(column.append(20)));
    Cells cells = read(PollOutcome.ANSWERED);

    assertThat(cells.values).hasSize(3 * (ROWS - 1)).doesNotContainKey("2.20");
    assertThat(cells.values).containsEntry("2.21", "WIDE 1021");
  }

  @Test
  void answersWithOtherIndexesAreNotBelieved() throws Exception {
    read(PollOutcome.ANSWERED);
    scripted.behave(asked ->
        asked.oids().size() > 1 && asked.oids().get(1).length() > NAME.length()
            ? honest(shifted(asked))
            : honest(asked));
    Cells cells = new Cells();
    agent.readTable(COLUMNS, cells);

    assertThat(cells.values)
        .allSatisfy((cell, value) -> {
          if (cell.startsWith("2.")) {
            assertThat(value).isEqualTo("WIDE " + (1_000 + Integer.parseInt(cell.substring(2))));
          }
        });
  }

  private static Asked shifted(Asked asked) {
    List<Oid> oids = new ArrayList<>(asked.oids());
    oids.replaceAll(oid ->
        oid.length() > NAME.length() ? oid.prefix(NAME.length()).append(oid.last() + 1) : oid);
    return new Asked(
        asked.version(),
        asked.community(),
        asked.type(),
        asked.requestId(),
        asked.first(),
        asked.second(),
        oids);
  }

  @Test
  void anAgentThatGivesFewerRowsIsAskedForFewerAndNothingIsMissing() throws Exception {
    Function<Asked, List<byte[]>> small =
        asked ->
            honest(
                new Asked(
                    asked.version(),
                    asked.community(),
                    asked.type(),
                    asked.requestId(),
                    asked.first(),
                    Math.min(5, asked.second()),
                    asked.oids()));
    read(PollOutcome.ANSWERED);
    scripted.heard().clear();
    scripted.behave(small);
    assertThat(read(PollOutcome.ANSWERED).values).hasSize(3 * ROWS);
    assertThat(sizes()).containsExactly(16, 16, 16, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4);
    scripted.heard().clear();

    assertThat(read(PollOutcome.ANSWERED).values).hasSize(3 * ROWS);
    assertThat(sizes()).containsExactly(5, 5, 5, 5, 5, 5, 5, 5, 5, 4);
  }

  private List<Integer> sizes() {
    return scripted.heard().stream().map(Asked::second).toList();
  }

  @Test
  void windowsWhoseAnswersTakeMoreThanAFrameAreMadeSmaller() throws Exception {
    read(PollOutcome.ANSWERED);
    for (int row = 1; row <= ROWS; row++) {
      mib.put(NAME.append(row), Ber.text("port " + row + " of a card".repeat(9)));
    }
    List<Integer> lengths = new ArrayList<>();
    scripted.behave(asked -> {
      List<byte[]> answer = honest(asked);
      lengths.add(answer.getFirst().length);
      return answer;
    });
    assertThat(read(PollOutcome.ANSWERED).values).hasSize(3 * ROWS);
    assertThat(lengths).anyMatch(length -> length > FrameFit.MOST_OCTETS);
    lengths.clear();
    scripted.heard().clear();

    assertThat(read(PollOutcome.ANSWERED).values).hasSize(3 * ROWS);
    assertThat(lengths).allMatch(length -> length <= FrameFit.MOST_OCTETS);
    assertThat(sizes()).containsExactly(8, 8, 8, 8, 8, 8, 1);
  }

  @Test
  void anAgentThatCannotBearARowOfAllColumnsIsNotAskedForOneAgain() throws Exception {
    Function<Asked, List<byte[]>> tiny =
        asked -> asked.oids().size() > 2 ? List.of(asked.fail(1, 0)) : honest(asked);
    read(PollOutcome.ANSWERED);
    scripted.behave(tiny);
    assertThat(read(PollOutcome.ANSWERED).values).hasSize(3 * ROWS);
    scripted.heard().clear();

    assertThat(read(PollOutcome.ANSWERED).values).hasSize(3 * ROWS);
    assertThat(scripted.heard()).allMatch(asked -> asked.oids().size() <= 2);
  }

  @Test
  void aFamilyIsAskedForAsManyWindowsAtATimeAsItsProfileSays() throws Exception {
    agent.heed(new Quirks(true, 6, 0, 1));
    read(PollOutcome.ANSWERED);
    AtomicInteger asking = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<byte[]> kept = new ArrayList<>();
    scripted.behave(asked -> {
      most.accumulateAndGet(asking.incrementAndGet(), Math::max);
      kept.addAll(honest(asked));
      boolean due = asking.get() >= agent.memory().parallel() || scripted.heard().size() == 1;
      return due ? answers(kept, asking) : List.of();
    });
    scripted.heard().clear();
    assertThat(read(PollOutcome.ANSWERED).values).hasSize(3 * ROWS);
    assertThat(most).hasValue(1);

    agent.heed(new Quirks(true, 6, 0, 12));
    scripted.heard().clear();
    assertThat(read(PollOutcome.ANSWERED).values).hasSize(3 * ROWS);
    assertThat(most).hasValue(12);
  }

  private static List<byte[]> answers(List<byte[]> kept, AtomicInteger asking) {
    List<byte[]> given = List.copyOf(kept);
    kept.clear();
    asking.set(0);
    return given;
  }

  @Test
  void aDeadAgentIsSilentAfterTwoQuestions() throws Exception {
    read(PollOutcome.ANSWERED);
    scripted.heard().clear();
    scripted.behave(_ -> List.of());

    assertThat(read(PollOutcome.SILENT).values).isEmpty();
    assertThat(scripted.heard()).hasSize(2);
  }

  @Test
  void anAgentThatUsuallyTakesLongIsWaitedForNoLongerThanThereIsTime() throws Exception {
    read(PollOutcome.ANSWERED);
    for (int i = 0; i < 40; i++) {
      agent.memory().succeeded(Duration.ofSeconds(10).toNanos());
    }
    scripted.behave(_ -> List.of());
    agent.allow(Duration.ofMillis(300));
    long before = System.nanoTime();
    read(PollOutcome.SILENT);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void anAgentThatLosesSomeOfManyIsAskedForFewerAtATime() throws Exception {
    read(PollOutcome.ANSWERED);
    AtomicInteger count = new AtomicInteger();
    scripted.behave(asked -> count.getAndIncrement() == 2 ? List.of() : honest(asked));

    assertThat(read(PollOutcome.ANSWERED).values).hasSize(3 * ROWS);
    assertThat(agent.memory().parallel()).isEqualTo(4);
  }

  @Test
  void aTableKeptInColumnsOfDifferentLengthIsWalkedAndComplete() throws Exception {
    mib.remove(IN.append(5));

    assertThat(readKnownRows().values).hasSize(3 * ROWS - 1).doesNotContainKey("1.5");
  }

  @Test
  void columnsTheAgentDoesNotHaveAreNamed() throws Exception {
    mib.keySet().removeIf(oid -> oid.startsWith(IN));

    assertThat(agent.readTable(COLUMNS, new Cells()).present()).containsExactly(NAME, OUT);
  }
}
