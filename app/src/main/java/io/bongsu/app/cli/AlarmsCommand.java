package io.bongsu.app.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
    name = "alarms",
    description = "List open incidents and what they take down.",
    mixinStandardHelpOptions = true)
final class AlarmsCommand extends RemoteCommand {
  @Option(names = "--ack", paramLabel = "ID", description = "Acknowledge this incident.")
  private String acknowledge = "";

  @Option(names = "--comment", description = "With --ack: what to note.")
  private String comment = "";

  @Override
  int work(Client client, PrintWriter out) {
    if (!acknowledge.isEmpty()) {
      byte[] body =
          tools.jackson.databind.json.JsonMapper.builder()
              .build()
              .writeValueAsBytes(java.util.Map.of("comment", comment));
      client.post(
          "/incidents/" + acknowledge.replaceAll("\\D", "") + "/ack", "application/json", body);
    }
    Table table = new Table("ID", "SEVERITY", "INCIDENT", "SITE", "IMPACTED", "SINCE", "OWNER");
    for (JsonNode incident : client.get("/incidents?state=open&limit=500").path("items")) {
      table.row(
          DevicesCommand.text(incident, "id"),
          DevicesCommand.text(incident, "severity"),
          DevicesCommand.text(incident, "title"),
          DevicesCommand.text(incident, "site"),
          DevicesCommand.text(incident, "impactedCount"),
          DevicesCommand.text(incident, "openedAt"),
          DevicesCommand.text(incident, "acknowledgedBy"));
    }
    table.print(out);
    return 0;
  }
}
