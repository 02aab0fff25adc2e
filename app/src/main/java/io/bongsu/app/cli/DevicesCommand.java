package io.bongsu.app.cli;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
    name = "devices",
    description = "List devices with their state.",
    mixinStandardHelpOptions = true)
final class DevicesCommand extends RemoteCommand {
  @Option(names = "--status", description = "Only these states, such as down,unreachable.")
  private String status = "";

  @Option(names = "--site", description = "Only this site.")
  private String site = "";

  @Option(names = "--search", description = "Part of a name, address, model, …")
  private String search = "";

  @Override
  int work(Client client, PrintWriter out) {
    Table table =
        new Table("ID", "NAME", "ADDRESS", "SITE", "STATUS", "VENDOR", "MODEL", "LAST SEEN");
    String cursor = "";
    do {
      JsonNode page = client.get("/devices?limit=500" + filters() + cursor);
      for (JsonNode device : page.path("items")) {
        table.row(
            text(device, "id"),
            text(device, "name"),
            text(device, "address"),
            text(device, "site"),
            text(device, "status"),
            text(device, "vendor"),
            text(device, "model"),
            text(device, "lastSeen"));
      }
      String next = text(page, "nextCursor");
      cursor = next.isEmpty() ? "" : "&cursor=" + encode(next);
    } while (!cursor.isEmpty());
    table.print(out);
    return 0;
  }

  private String filters() {
    return parameter("status", status) + parameter("site", site) + parameter("q", search);
  }

  private static String parameter(String name, String value) {
    return value.isEmpty() ? "" : "&" + name + "=" + encode(value);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNull() || value.isMissingNode() ? "" : value.asString("");
  }
}
