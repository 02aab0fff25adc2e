package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.poller.snmp.VarbindSink.Moment;
import io.bongsu.poller.udp.ResponseMessage;
import java.util.List;

/**
 * The product's own reading of a community message, and of its varbinds by all who read them: a
 * walk, the windows of a table, and instances asked for by name.
 */
final class OwnCodec implements ResponseCodec {
  private static final List<Oid> COLUMNS = List.of(Oid.parse("1.3.6.1.2.1.2.2.1.2"));
  private static final TableNames NAMES = TableNames.of(COLUMNS);
  private static final InstanceSet INSTANCES =
      InstanceSet.of(List.of(COLUMNS.getFirst().append(1)), 1);
  private static final byte[] TEXT = {'p'};

  /** Looks at what it is handed. */
  private static final TableSink SINK =
      new TableSink() {
        @Override
        public void number(int column, int index, Kind kind, long number, Moment moment) {
          // a number is a number
        }

        @Override
        public boolean text(int column, int index, Text text, Moment moment) {
          return text.is(TEXT, 0, 1);
        }

        @Override
        public void other(int column, int index, SnmpValue value, Moment moment) {
          // made of octets already
        }
      };

  @Override
  public Outcome read(byte[] datagram) {
    ResponseMessage message = ResponseMessage.read(datagram);
    if (message == null) {
      return Outcome.REJECTED;
    }
    INSTANCES.isAnswered(0, message);
    Response response = new MessageResponse(message);
    Moment moment = new Moment(response.size() == 0 ? -1 : TableNames.upTime(message), 0);
    for (int place = 0; place < response.size(); place++) {
      response.oid(place);
      response.value(place);
      NAMES.isCell(message, place, 0, 1);
      NAMES.isBehind(message, place, 0);
      TableNames.hand(message, place, 0, 1, moment, SINK);
    }
    return Outcome.UNDERSTOOD;
  }
}
