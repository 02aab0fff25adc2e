package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpContext;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.udp.AgentSocket;
import io.bongsu.poller.udp.Exchange;
import io.bongsu.poller.udp.Patience;
import io.bongsu.poller.udp.RequestMessage;
import io.bongsu.poller.udp.RequestWriter;
import io.bongsu.poller.udp.UdpPeer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** An agent at the other end of the shared socket, asked with a community. */
final class Peer {
  private final AgentSocket socket;
  private final UdpPeer address;
  private final SnmpCredential.Community credential;
  private final byte[] community;

  Peer(AgentSocket socket, UdpPeer address, SnmpCredential.Community credential) {
    this.socket = socket;
    this.address = address;
    this.credential = credential;
    this.community = credential.community().reveal().getBytes(StandardCharsets.UTF_8);
  }

  /** The same in a context. */
  Optional<Peer> in(SnmpContext context) {
    return credential
        .in(context)
        .filter(SnmpCredential.Community.class::isInstance)
        .map(SnmpCredential.Community.class::cast)
        .map(other -> new Peer(socket, address, other));
  }

  SnmpVersion version() {
    return credential.version();
  }

  void send(Request request, Patience patience, Exchange exchange) {
    RequestWriter writer = new RequestWriter();
    List<Oid> oids = request.oids();
    for (int i = oids.size() - 1; i >= 0; i--) {
      writer.name(oids.get(i));
    }
    send(
        finish(writer, request.type(), request.nonRepeaters(), request.repetitions()),
        patience,
        exchange);
  }

  RequestMessage finish(RequestWriter writer, int type, int first, int second) {
    int version = credential.version() == SnmpVersion.V1 ? 0 : 1;
    return writer.finish(version, community, 0xA0 | (type & 0x1f), first, second);
  }

  void send(RequestMessage message, Patience patience, Exchange exchange) {
    socket.send(message, address, patience, exchange);
  }
}
