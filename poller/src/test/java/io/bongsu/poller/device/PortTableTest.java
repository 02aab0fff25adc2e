package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.Oids;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.poller.rate.CounterReading;
import io.bongsu.poller.rate.CounterTable;
import io.bongsu.poller.rate.InterfaceCounter;
import io.bongsu.poller.rate.RateCalculator;
import io.bongsu.poller.snmp.TableSink;
import io.bongsu.poller.snmp.VarbindSink.Moment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortTableTest {
  private static final List<Oid> COLUMNS =
      List.of(
          Oids.IF_ADMIN_STATUS,
          Oids.IF_OPER_STATUS,
          Oids.IF_NAME,
          Oid.parse("1.3.6.1.2.1.31.1.1.1.6"));
  private static final int ADMIN = 0;
  private static final int OPER = 1;
  private static final int NAME = 2;
  private static final int IN_OCTETS = 3;
  private static final int UP = 1;
  private static final int DOWN = 2;

  private static NetworkInterface port(int ifIndex) {
    String name = "e" + ifIndex;
    InterfaceState state = new InterfaceState(name, LinkState.UP, LinkState.UP);
    return new NetworkInterface(name, ifIndex, name, "", "", 6, 1_000_000_000, 1500, null, state);
  }

  private static InterfaceBook book(int... indexes) {
    return new InterfaceBook(IntStream.of(indexes).mapToObj(PortTableTest::port).toList());
  }

  private static Moment at(int second) {
    return new Moment(100L * second, second * 1_000_000_000L);
  }

  /** One poll's rows, which it tells as a response does: first whether a name is known. */
  private static final class Poll {
    private final TrafficRows rows;
    private final Moment moment;
    private int decoded;

    Poll(PortTable known, int second) {
      this.rows = new TrafficRows(TrafficCells.of(COLUMNS), known);
      this.moment = at(second);
    }

    Poll row(int index, String name, int oper, long octets) {
      rows.number(ADMIN, index, TableSink.Kind.SIGNED, UP, moment);
      rows.number(OPER, index, TableSink.Kind.SIGNED, oper, moment);
      rows.number(IN_OCTETS, index, TableSink.Kind.WIDE, octets, moment);
      return named(index, name);
    }

    Poll named(int index, String name) {
      byte[] sent = name.getBytes(StandardCharsets.UTF_8);
      TableSink.Text text =
          (octets, from, to) -> Arrays.equals(sent, 0, sent.length, octets, from, to);
      if (!rows.text(NAME, index, text, moment)) {
        decoded++;
        rows.other(NAME, index, new SnmpValue.Octets(sent), moment);
      }
      return this;
    }

    PortTable of(PortTable before, InterfaceBook book) {
      PortTable table = before.of(book, rows, true);
      table.each(rows, (place, row) -> table.reading(place).takeOver(rows.counters(row)));
      return table;
    }

    List<String> names() {
      return IntStream.range(0, rows.size()).mapToObj(row -> rows.name(row).text()).toList();
    }
  }

  /** The table after a first poll of two ports. */
  private static PortTable polled(InterfaceBook book) {
    return new Poll(PortTable.none(), 60)
        .row(1, "e1", UP, 10)
        .row(2, "e2", UP, 20)
        .of(PortTable.none(), book);
  }

  @Test
  void rowsThatComeInAnyOrderStandByIndexWithWhatBelongsToThem() {
    Poll poll = new Poll(PortTable.none(), 60);
    poll.row(3, "e3", UP, 30).row(1, "e1", UP, 10).row(2, "e2", DOWN, 20);

    PortTable table = poll.of(PortTable.none(), book(1, 2, 3));

    assertThat(table.keys()).containsExactly("e1", "e2", "e3");
    assertThat(poll.names()).containsExactly("e1", "e2", "e3");
    assertThat(table.states(poll.rows))
        .extracting(InterfaceState::oper)
        .containsExactly(LinkState.UP, LinkState.DOWN, LinkState.UP);
    assertThat(IntStream.range(0, 3).map(place -> octets(table.reading(place))))
        .containsExactly(10, 20, 30);
  }

  @Test
  void aStateThatIsStillThatOfTheInventoryIsItsObjectAndOneThatChangedIsNot() {
    InterfaceBook book = book(1, 2);
    Poll poll = new Poll(PortTable.none(), 60);
    poll.row(1, "e1", UP, 10).row(2, "e2", DOWN, 20);

    List<InterfaceState> told = poll.of(PortTable.none(), book).states(poll.rows);

    assertThat(told.getFirst()).isSameAs(Objects.requireNonNull(book.at(1)).state());
    assertThat(told.getLast()).isEqualTo(new InterfaceState("e2", LinkState.UP, LinkState.DOWN));
  }

  /** How many octets came in until a reading of the first minute. */
  private static int octets(CounterReading reading) {
    CounterReading zero = new CounterTable(1).reading(0);
    zero.wide(InterfaceCounter.IN_OCTETS, 0);
    zero.readAt(0, 0);
    return Math.round(RateCalculator.between(zero, reading, 0).values()[0] * 60 / 8);
  }

  @Test
  void namesThatAreAsTheyWereAreNotDecodedAgain() {
    InterfaceBook book = book(1, 2);
    PortTable table = polled(book);
    Poll again = new Poll(table, 120).row(1, "e1", UP, 11).row(2, "e2", UP, 21);

    assertThat(again.of(table, book)).isSameAs(table);
    assertThat(again.decoded).isZero();
    assertThat(again.names()).containsExactly("e1", "e2");
    assertThat(table.reading(1).nanos()).isEqualTo(at(120).nanos());
  }

  @Test
  void anotherNameAtAnIndexIsFoundAndThatPortIsLeftOut() {
    InterfaceBook book = book(1, 2);
    PortTable table = polled(book);
    Poll exchanged = new Poll(table, 120).row(1, "e2", UP, 11).row(2, "e2", UP, 21);
    PortTable after = exchanged.of(table, book);

    assertThat(after.isStale()).isTrue();
    assertThat(after.keys()).containsExactly("e2");
    assertThat(after.renumbered())
        .satisfies(
            finding -> assertThat(finding.toString()).contains("ifIndex 1 was e1 and is now e2"));
  }

  @Test
  void aRowBetweenKnownOnesLeavesThemTheirNamesAndReadings() {
    InterfaceBook old = book(1, 3);
    PortTable table =
        new Poll(PortTable.none(), 60)
            .row(1, "e1", UP, 10)
            .row(3, "e3", UP, 30)
            .of(PortTable.none(), old);
    Poll more = new Poll(table, 120).row(1, "e1", UP, 11).row(3, "e3", UP, 31);
    more.row(2, "e2", UP, 21);

    PortTable after = table.of(book(1, 2, 3), more.rows, true);

    assertThat(more.names()).containsExactly("e1", "e2", "e3");
    assertThat(after.isStale()).isFalse();
    assertThat(after.keys()).containsExactly("e1", "e2", "e3");
    assertThat(after.reading(0).nanos()).isEqualTo(at(60).nanos());
    assertThat(after.reading(1).isRead()).isFalse();
    assertThat(after.reading(2).nanos()).isEqualTo(at(60).nanos());
    assertThat(after.isNamed(1, 2, (octets, from, to) -> to - from == 2)).isTrue();
  }

  @Test
  void rowsThatComeFromTheLastToTheFirstKeepTheirNames() {
    int[] indexes = IntStream.rangeClosed(1, 40).toArray();
    Poll poll = new Poll(polled(book(1, 2)), 120);
    IntStream.of(indexes)
        .map(index -> 41 - index)
        .forEach(index -> poll.row(index, "e" + index, UP, index));

    assertThat(poll.names())
        .isEqualTo(IntStream.of(indexes).mapToObj(index -> "e" + index).toList());
    assertThat(poll.of(PortTable.none(), book(indexes)).size()).isEqualTo(40);
  }

  @Test
  void aRowThatTellsNoNameThisTimeIsNotTakenForRenamed() {
    InterfaceBook book = book(1, 2);
    PortTable table = polled(book);
    Poll nameless = new Poll(table, 120).row(1, "e1", UP, 11);
    nameless.rows.number(IN_OCTETS, 2, TableSink.Kind.WIDE, 21, nameless.moment);

    assertThat(nameless.of(table, book)).isSameAs(table);
    assertThat(nameless.names()).containsExactly("e1", "");
  }

  @Test
  void statesAreTheSameListUntilOneChanges() {
    InterfaceBook book = book(1, 2);
    PortTable table = polled(book);
    Poll first = new Poll(table, 120).row(1, "e1", UP, 11).row(2, "e2", UP, 21);
    List<InterfaceState> before = table.states(first.rows);
    Poll same = new Poll(table, 180).row(1, "e1", UP, 12).row(2, "e2", UP, 22);
    Poll down = new Poll(table, 240).row(1, "e1", UP, 13).row(2, "e2", DOWN, 23);

    assertThat(table.states(same.rows)).isSameAs(before);
    assertThat(table.states(down.rows))
        .containsExactly(
            new InterfaceState("e1", LinkState.UP, LinkState.UP),
            new InterfaceState("e2", LinkState.UP, LinkState.DOWN));
  }

  @Test
  void aWalkThatBrokeOffForgetsNothingOfThePortsItDidNotReach() {
    InterfaceBook book = book(1, 2);
    PortTable table = polled(book);
    PortTable half = table.of(book, new Poll(table, 120).row(1, "e1", UP, 11).rows, false);
    PortTable whole =
        half.of(book, new Poll(half, 180).row(1, "e1", UP, 12).row(2, "e2", UP, 22).rows, true);

    assertThat(half.keys()).containsExactly("e1");
    assertThat(whole.reading(1).nanos()).isEqualTo(at(60).nanos());
  }

  @Test
  void hundredsOfRowsHaveRoom() {
    int[] indexes = IntStream.rangeClosed(1, 300).toArray();
    Poll poll = new Poll(PortTable.none(), 60);
    IntStream.of(indexes).forEach(index -> poll.row(index, "e" + index, UP, index));
    PortTable table = poll.of(PortTable.none(), book(indexes));

    assertThat(table.size()).isEqualTo(300);
    assertThat(octets(table.reading(299))).isEqualTo(300);
    assertThat(poll.names()).startsWith("e1", "e2").endsWith("e299", "e300");
  }
}
