package io.bongsu.benchmarks.farm;

import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.simulator.agent.Agent;
import io.bongsu.simulator.agent.Personality;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private final FarmPlan plan;
  private final FarmTree tree;
  private final Map<List<Integer>, FarmShape> shapes = new HashMap<>();
  private final FarmServer server;

  /** A farm by that plan. */
  public AgentFarm(FarmPlan plan) {
    this.plan = plan;
    this.tree = plan.tree();
    this.server = new FarmServer(plan.udpPort(), plan::isSlow);
  }

  /** Makes each device that is not dead, and begins to answer. */
  public void start() throws IOException {
    for (int i = 0; i < plan.devices(); i++) {
      if (!plan.isDead(i)) {
        FarmMib mib = new FarmMib(shape(tree.cabled(i)), tree, i, InstantSource.system());
        Agent thorough = new Agent(ACCESS, mib, Personality.NORMAL);
        byte[] at = address(i, plan.udpPort()).getAddress().getAddress();
        server.add(at, new FarmDevice(mib, thorough));
      }
    }
    server.start();
  }

  /** Devices with the same cabled ports share one: most of a tree do. */
  private FarmShape shape(int[] cabled) {
    return shapes.computeIfAbsent(
        Arrays.stream(cabled).boxed().toList(),
        _ -> new FarmShape(plan.ports(), plan.varbinds() > 10 * plan.ports(), cabled));
  }

  /** How many replies have been made. */
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
   * @param seconds the interval of the traffic plan
   * @param ping whether they are to be pinged; the kernel answers every ping on loopback
   */
  public static String farmDeviceListCsv(FarmPlan plan, int seconds, Ping ping) {
    StringBuilder list =
        new StringBuilder(
            "name,address,port,site,role,snmp_version,community,foreign_source,foreign_id,interval,ping\n");
    for (int i = 0; i < plan.devices(); i++) {
      InetSocketAddress at = plan.address(i);
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
