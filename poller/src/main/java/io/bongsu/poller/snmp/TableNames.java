package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import io.bongsu.poller.snmp.VarbindSink.Moment;
import io.bongsu.poller.udp.OidOctets;
import io.bongsu.poller.udp.RequestWriter;
import io.bongsu.poller.udp.ResponseMessage;
import io.bongsu.poller.udp.Tag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Recognises the cells of a table in a response by the octets of their names; pure. */
final class TableNames {
  private static final Map<List<Oid>, TableNames> KNOWN = new ConcurrentHashMap<>();
  private static final byte[] UP_TIME = OidOctets.of(Walk.UP_TIME_COLUMN);

  private final byte[][] columns;

  private TableNames(byte[][] columns) {
    this.columns = columns;
  }

  /** Of these columns; thousands of agents are asked for the same few lists of them. */
  static TableNames of(List<Oid> columns) {
    return KNOWN.computeIfAbsent(
        columns, names -> new TableNames(names.stream().map(OidOctets::of).toArray(byte[][]::new)));
  }

  /** Adds the name of a column's cell to a request. */
  void ask(RequestWriter writer, int column, int index) {
    writer.name(columns[column], index);
  }

  /** Adds the name of a column, before its first cell. */
  void ask(RequestWriter writer, int column) {
    writer.name(columns[column]);
  }

  /** Adds the name of sysUpTime, before its only instance. */
  static void askUpTime(RequestWriter writer) {
    writer.name(UP_TIME);
  }

  boolean isCell(ResponseMessage response, int place, int column, int index) {
    return response.isNamed(place, columns[column], index) && response.tag(place) < 0x80;
  }

  /** Whether the varbind at a place shows that the column has ended. */
  boolean isBehind(ResponseMessage response, int place, int column) {
    return response.tag(place) == Tag.END_OF_MIB_VIEW || !response.isBelow(place, columns[column]);
  }

  /** Whether the first varbind is sysUpTime. */
  static boolean isUpTime(ResponseMessage response) {
    return response.isNamed(0, UP_TIME, 0);
  }

  /** sysUpTime in hundredths of a second, -1 when it is no number. */
  static long upTime(ResponseMessage response) {
    return response.isNumber(0) ? response.number(0) & 0xffff_ffffL : -1;
  }

  static void hand(
      ResponseMessage response, int place, int column, int index, Moment moment, TableSink sink) {
    if (response.isNumber(place)) {
      sink.number(column, index, kind(response.tag(place)), response.number(place), moment);
    } else if (response.tag(place) != Tag.OCTET_STRING
        || !sink.text(column, index, new MessageText(response, place), moment)) {
      sink.other(column, index, new MessageResponse(response).value(place), moment);
    }
  }

  private record MessageText(ResponseMessage response, int place) implements TableSink.Text {
    @Override
    public boolean is(byte[] octets, int from, int to) {
      return response.hasOctets(place, octets, from, to);
    }
  }

  private static TableSink.Kind kind(int tag) {
    return switch (tag) {
      case Tag.INTEGER -> TableSink.Kind.SIGNED;
      case Tag.COUNTER64 -> TableSink.Kind.WIDE;
      default -> TableSink.Kind.UNSIGNED;
    };
  }
}
