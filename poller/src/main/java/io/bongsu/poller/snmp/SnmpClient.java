package io.bongsu.poller.snmp;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.poller.udp.AgentSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.snmp4j.SNMP4JSettings;
import org.snmp4j.smi.UdpAddress;

/** The poller's sockets for SNMP. Inert until {@link #start}; thread-safe. */
public final class SnmpClient implements AutoCloseable {
  private final SnmpSettings settings;
  private final LongSupplier nanos;
  private final Arrivals arrivals = new Arrivals();
  private final UserKeys keys = new UserKeys();
  private final Wire wire;
  private final Lanes lanes;
  private final AgentSocket socket;

  /** Opens nothing yet; {@code nanos} is the monotonic clock. */
  public SnmpClient(SnmpSettings settings, LongSupplier nanos) {
    this.settings = settings;
    this.nanos = nanos;
    this.lanes = new Lanes(keys.protocols(), arrivals);
    this.socket = new AgentSocket(nanos, new SecureRandom());
    this.wire = new Wire(lanes, keys, nanos);
  }

  /**
   * Opens the sockets.
   *
   * @throws IOException when this host has no UDP port left
   */
  public void start() throws IOException {
    settle();
    socket.start();
    lanes.open();
  }

  /**
   * snmp4j keeps these for the whole process: answers only from who was asked, unauthenticated
   * refusals heard.
   */
  private static void settle() {
    SNMP4JSettings.setVerifyResponsePeerAddress(true);
    SNMP4JSettings.setReportSecurityLevelStrategy(
        SNMP4JSettings.ReportSecurityLevelStrategy.noAuthNoPrivIfNeeded);
    SNMP4JSettings.setSnmp4jStatistics(SNMP4JSettings.Snmp4jStatistics.none);
  }

  /** The agent at an address, about which nothing is known yet. */
  public Agent agent(IpAddress address, int port, SnmpCredential credential) {
    InetAddress host = address.toInetAddress();
    Access access =
        switch (credential) {
          case SnmpCredential.Community community ->
              new CommunityAccess(socket, new InetSocketAddress(host, port), community);
          case SnmpCredential.User user -> new UserAccess(wire, new UdpAddress(host, port), user);
        };
    return new Agent(access, settings, nanos);
  }

  /** What was asked and what came since start. */
  public SnmpCounts counts() {
    SnmpCounts users = arrivals.counts();
    AgentSocket.Counts communities = socket.counts();
    return new SnmpCounts(
        users.asked() + communities.asked(),
        users.answered() + communities.answered(),
        users.unanswered() + communities.unanswered(),
        users.awaited() + communities.awaited(),
        users.repeated() + communities.repeated(),
        users.strays() + communities.strays(),
        users.malformed() + communities.malformed());
  }

  /** The SNMPv3 engine ids that several hosts use, in hexadecimal, with these, by name. */
  public Map<String, List<String>> sharedEngines() {
    Map<String, List<String>> named = new TreeMap<>();
    lanes.shared().forEach((engine, hosts) -> named.put(engine, Lanes.names(hosts)));
    return named;
  }

  /** Closes all sockets; requests under way end in silence. */
  @Override
  public void close() throws IOException {
    socket.close();
    lanes.close();
  }
}
