package io.bongsu.poller.snmp;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.snmp.SnmpContext;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.udp.AgentSocket;
import io.bongsu.poller.udp.Patience;
import io.bongsu.poller.udp.UdpPeer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** SNMPv1 and v2c (RFC 1157, RFC 1901): a wrong community is met with silence. */
final class CommunityAccess implements Access {
  private final Peer peer;

  CommunityAccess(AgentSocket socket, InetSocketAddress address, SnmpCredential.Community by) {
    this(new Peer(socket, new UdpPeer(address), by));
  }

  private CommunityAccess(Peer peer) {
    this.peer = peer;
  }

  @Override
  public Answer ask(Request request, Duration timeout, int retries) throws InterruptedException {
    OneExchange exchange = new OneExchange();
    peer.send(request, new Patience(timeout, retries), exchange);
    try {
      return exchange.answer().get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Peer peer() {
    return peer;
  }

  @Override
  public @Nullable Access in(SnmpContext context) {
    return peer.in(context).map(CommunityAccess::new).orElse(null);
  }

  @Override
  public SnmpVersion version() {
    return peer.version();
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }
}
