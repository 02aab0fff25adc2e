package io.bongsu.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "import",
    description = "Import a device list (CSV; UTF-8 or CP949; comma, semicolon or tab).",
    mixinStandardHelpOptions = true)
final class ImportCommand extends RemoteCommand {
  @Parameters(paramLabel = "FILE", description = "The list.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Judge every row, change nothing.")
  private boolean dryRun;

  @Option(names = "--links", description = "The list holds links: a, a_port, b, b_port.")
  private boolean links;

  @Override
  int work(Client client, PrintWriter out) {
    String path = (links ? "/links" : "/imports") + "?dryRun=" + dryRun;
    JsonNode report = client.post(path, "text/csv", read());
    Table table = new Table("LINE", "VERDICT", "NAME", "ADDRESS", "REASON OR CHANGE");
    int told = 0;
    for (JsonNode row : report.path("rows")) {
      String verdict = row.path("verdict").asString("");
      if (verdict.equals("reject") || verdict.equals("update")) {
        table.row(
            row.path("line").asString(),
            verdict,
            row.path("name").asString(),
            row.path("address").asString(),
            why(row));
        told++;
      }
    }
    if (told > 0) {
      table.print(out);
      out.println();
    }
    out.printf(
        "%s%d created, %d updated, %d unchanged, %d rejected%n",
        dryRun ? "Dry run, nothing written: " : "",
        report.path("created").asInt(),
        report.path("updated").asInt(),
        report.path("unchanged").asInt(),
        report.path("rejected").asInt());
    return report.path("rejected").asInt() > 0 ? 3 : 0;
  }

  private byte[] read() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new CommandException(file + " cannot be read: " + unreadable.getMessage());
    }
  }

  private static String why(JsonNode row) {
    StringBuilder text = new StringBuilder(row.path("reason").asString(""));
    for (JsonNode change : row.path("diff")) {
      text.append(text.isEmpty() ? "" : "; ")
          .append(change.path("field").asString())
          .append(' ')
          .append(change.path("from").asString())
          .append(" → ")
          .append(change.path("to").asString());
    }
    return text.toString();
  }
}
