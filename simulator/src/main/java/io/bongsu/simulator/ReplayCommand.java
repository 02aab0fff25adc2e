package io.bongsu.simulator;

import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.simulator.agent.Agent;
import io.bongsu.simulator.agent.AgentServer;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.RecordedAgent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets recorded walks answer on loopback, each on a port of its own. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Answer SNMP v1 and v2c from recorded walks (snmprec, snmpwalk -On; plain or .gz).")
final class ReplayCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "WALKFILE", description = "One file for each device.")
  List<Path> walks = List.of();

  @Option(
      names = "--port",
      defaultValue = "16200",
      description = "UDP port of the first, the others follow (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(names = "--community", defaultValue = "demo", description = "Default: ${DEFAULT-VALUE}.")
  String community = "demo";

  @Option(
      names = "--manners",
      defaultValue = "NORMAL",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Personality manners = Personality.NORMAL;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Community access = new Community(SnmpVersion.V2C, new Secret(community));
    try (AgentServer server = AgentServer.open(_ -> false)) {
      for (int i = 0; i < walks.size(); i++) {
        Agent agent = RecordedAgent.of(walks.get(i), access, manners);
        InetSocketAddress at =
            server.serve(
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port + i), agent);
        spec.commandLine()
            .getOut()
            .println(at.getAddress().getHostAddress() + ":" + at.getPort() + " " + walks.get(i));
      }
      spec.commandLine().getOut().flush();
      server.start();
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
