package io.bongsu.benchmarks.farm;

import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.simulator.agent.Agent;
import io.bongsu.simulator.agent.AgentServer;
import io.bongsu.simulator.agent.Personality;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;

/**
 * Many v2c agents on loopback addresses 127.96.0.1 and up, one UDP port, the community {@code
 * farm}.
 */
public final class AgentFarm implements AutoCloseable {
  /**
   * As many addresses as 127.96.0.0 to 127.127.255.255 hold, without those that end in 0 or 255.
   */
  public static final int MAX_DEVICES = 32 * 256 * AgentFarm.HOSTS;

  private static final int HOSTS = 254;

  private static final Community ACCESS = new Community(SnmpVersion.V2C, new Secret("farm"));

  private final int devices;
  private final int ports;
  private final int udpPort;
  private final AgentServer server = AgentServer.open(_ -> false);

  /** A farm of so many devices of so many ports each, all on that UDP port. */
  public AgentFarm(int devices, int ports, int udpPort) {
    if (devices < 1 || devices > MAX_DEVICES) {
      throw new IllegalArgumentException(
          "A farm has 1 to " + MAX_DEVICES + " devices, not " + devices);
    }
    this.devices = devices;
    this.ports = ports;
    this.udpPort = udpPort;
  }

  /** Opens one socket for each device and begins to answer. */
  public void start() {
    FarmShape shape = new FarmShape(ports);
    for (int i = 0; i < devices; i++) {
      FarmMib mib = new FarmMib(shape, i, InstantSource.system());
      server.serve(address(i, udpPort), new Agent(ACCESS, mib, Personality.NORMAL));
    }
    server.start();
  }

  /** How many replies have been sent. */
  public long answered() {
    return server.answered();
  }

  /** Where the n-th device listens, n from 0. */
  public static InetSocketAddress address(int n, int udpPort) {
    int network = n / HOSTS;
    byte[] octets = {127, (byte) (96 + network / 256), (byte) network, (byte) (1 + n % HOSTS)};
    try {
      return new InetSocketAddress(InetAddress.getByAddress(octets), udpPort);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The device list of a farm in the columns that the import reads.
   *
   * @param devices how many
   * @param udpPort where they listen
   * @param seconds the interval of the traffic plan
   * @param ping whether they are to be pinged; the kernel answers every ping on loopback
   */
  public static String farmDeviceListCsv(int devices, int udpPort, int seconds, Ping ping) {
    StringBuilder list =
        new StringBuilder(
            "name,address,port,site,role,snmp_version,community,foreign_source,foreign_id,interval,ping\n");
    for (int i = 0; i < devices; i++) {
      InetSocketAddress at = address(i, udpPort);
      list.append("farm-")
          .append(i)
          .append(',')
          .append(at.getAddress().getHostAddress())
          .append(',')
          .append(at.getPort())
          .append(",site-")
          .append(i / 250)
          .append(",access,2c,farm,farm,")
          .append(i)
          .append(',')
          .append(seconds)
          .append(ping == Ping.YES ? ",yes\n" : ",no\n");
    }
    return list.toString();
  }

  @Override
  public void close() {
    server.close();
  }

  /** The column ping of a device list. */
  public enum Ping {
    YES,
    NO
  }
}
