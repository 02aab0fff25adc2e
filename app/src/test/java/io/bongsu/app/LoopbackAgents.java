package io.bongsu.app;

import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpCredential.User;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.simulator.agent.Agent;
import io.bongsu.simulator.agent.AgentServer;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.V3Agent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * Small switches on loopback, each with manners of its own, and the list that brings them into
 * Bongsu.
 */
final class LoopbackAgents implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.77");
  private static final String HEADER =
      "name,address,port,snmp_version,community,v3_user,v3_auth,v3_auth_key,v3_priv,v3_priv_key,interval,ping";

  private final AgentServer server = AgentServer.open(_ -> false);
  private final List<V3Agent> secured = new ArrayList<>();
  private final List<String> rows = new ArrayList<>(List.of(HEADER));

  /** An agent with those manners that Bongsu knows the community of. */
  LoopbackAgents with(String name, Personality personality) {
    return with(name, personality, "public", false);
  }

  /** An agent for the community "public" that Bongsu asks with another one, if so said. */
  LoopbackAgents with(String name, Personality personality, String asked, boolean ping) {
    Community access = new Community(SnmpVersion.V2C, new Secret("public"));
    int port =
        server
            .serve(
                new InetSocketAddress(HERE, 0),
                new Agent(access, SmallSwitch.named(name), personality))
            .getPort();
    row(name, port, "2c," + asked + ",,,,,,10," + (ping ? "yes" : "no"));
    return this;
  }

  /** An SNMPv3 agent that Bongsu asks with another key than the agent's. */
  LoopbackAgents withOtherKey(String name) {
    User user =
        new User(
            "walker",
            AuthProtocol.SHA256,
            new Secret("the agent's key"),
            PrivProtocol.AES128,
            new Secret("its privacy key"));
    V3Agent agent = new V3Agent(user, SmallSwitch.named(name), Personality.NORMAL, _ -> false);
    InetSocketAddress where = new InetSocketAddress(HERE, freePort());
    agent.bind(where);
    secured.add(agent);
    row(name, where.getPort(), "3,,walker,SHA-256,not the agent's key,AES,its privacy key,10,no");
    return this;
  }

  private void row(String name, int port, String rest) {
    rows.add(String.join(",", name, HERE.getHostAddress(), Integer.toString(port), rest));
  }

  private static int freePort() {
    try (DatagramSocket probe = new DatagramSocket(0, HERE)) {
      return probe.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  LoopbackAgents start() {
    server.start();
    secured.forEach(V3Agent::start);
    return this;
  }

  /** The device list, as an admin would upload it. */
  String csv() {
    return String.join("\n", rows) + "\n";
  }

  @Override
  public void close() {
    secured.forEach(V3Agent::close);
    server.close();
  }
}
