package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.MapSnmpView;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.poller.udp.Exchange;
import io.bongsu.poller.udp.RequestWriter;
import io.bongsu.poller.udp.ResponseMessage;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.PDU;

/** Reads instances that are known to be there by their names, several requests at a time. */
final class InstanceReader {
  private static final Logger LOG = LoggerFactory.getLogger(InstanceReader.class);

  private final Agent agent;
  private final Peer peer;
  private final InstanceSet wanted;
  private final InstanceListener listener;
  private final Volley volley;

  InstanceReader(Agent agent, Peer peer, InstanceSet wanted, InstanceListener listener) {
    this.agent = agent;
    this.peer = peer;
    this.wanted = wanted;
    this.listener = listener;
    this.volley =
        new Volley(
            wanted.requests(), agent.memory().parallel(), agent::isLate, this::send, this::over);
  }

  /** The wire is ours until the last request is over. */
  void begin() {
    volley.begin();
  }

  private void send(int number, Exchange exchange) {
    RequestWriter writer = new RequestWriter();
    writer.varbinds(wanted.varbinds(number));
    peer.send(peer.finish(writer, PDU.GET, 0, 0), agent.patience(), exchange);
  }

  /** What fails here counts as lost; the thread that receives goes on. */
  private void over() {
    Reading reading = null;
    try {
      reading = judged();
    } catch (RuntimeException failed) {
      LOG.error("The answers of an agent could not be taken in", failed);
    } finally {
      agent.leaveWire();
    }
    if (reading == null) {
      listener.lost(volley.isDead());
    } else {
      listener.read(reading);
    }
  }

  private @Nullable Reading judged() {
    if (isSound()) {
      agent.memory().succeeded(volley.firstRoundTrip());
      return agent.answered(MapSnmpView.complete(values()));
    }
    if (volley.isOverwhelmed() && !volley.isOutOfTime()) {
      agent.memory().overwhelmed();
    }
    return null;
  }

  private boolean isSound() {
    for (int i = 0; i < volley.count(); i++) {
      ResponseMessage response = volley.response(i);
      if (response == null || !wanted.isAnswered(i, response)) {
        return false;
      }
    }
    return true;
  }

  private NavigableMap<Oid, SnmpValue> values() {
    NavigableMap<Oid, SnmpValue> values = new TreeMap<>();
    for (int i = 0; i < volley.count(); i++) {
      ResponseMessage message = volley.response(i);
      if (message != null) {
        MessageResponse response = new MessageResponse(message);
        for (int place = 0; place < response.size(); place++) {
          values.put(response.oid(place), response.value(place));
        }
      }
    }
    return values;
  }
}
