package io.bongsu.app.offline;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.LinkInference;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code topology}: the links Bongsu infers from a folder of recorded walks. */
@Command(
    name = "topology",
    mixinStandardHelpOptions = true,
    description = "Show the links inferred from a folder of recorded walks, one file per device.")
public final class TopologyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "print nodes and links as JSON")
  private boolean json;

  @Parameters(paramLabel = "DIR", description = "folder with the walks")
  private Path folder = Path.of(".");

  /** For picocli. */
  public TopologyCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    WalkFolder walks = new WalkFolder(folder, ProfileCatalogue.load());
    try {
      List<DeviceFacts> devices = walks.devices();
      print(out, devices, new LinkInference().infer(devices, List.of()));
    } catch (IOException unreadable) {
      err.println("Cannot list " + folder + ": " + UnreadableFile.reason(unreadable));
      return 1;
    }
    out.flush();
    walks.remarks().forEach(err::println);
    walks.unread().forEach(file -> err.println("Cannot read " + file));
    return walks.unread().isEmpty() ? 0 : 1;
  }

  private void print(PrintWriter out, List<DeviceFacts> devices, NetworkGraph graph) {
    if (json) {
      out.println(new TopologyJson(TopologyJson.names(devices)).of(graph));
      return;
    }
    Map<NodeId, String> shown =
        graph.nodes().stream()
            .collect(Collectors.toMap(NetworkGraph.Node::id, NetworkGraph.Node::name));
    out.printf("%d nodes, %d links%n", graph.nodes().size(), graph.links().size());
    for (NetworkGraph.Link link : graph.links()) {
      out.printf(
          "%-24s %-20s -- %-20s %-24s %.2f %s%n",
          shown.get(link.a().node()),
          link.a().port(),
          link.b().port(),
          shown.get(link.b().node()),
          link.confidence(),
          link.evidence());
    }
  }
}
