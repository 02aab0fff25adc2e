package io.bongsu.app.offline;

import io.bongsu.mibs.ProfileCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code inspect}: what Bongsu would see in recorded walks. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description =
        "Show what Bongsu would see in recorded walks (snmprec or snmpwalk -On, plain or .gz).")
public final class InspectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "print one JSON array, one object per file")
  private boolean json;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "recorded walks")
  private List<Path> files = new ArrayList<>();

  /** For picocli. */
  public InspectCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    WalkInspector inspector = new WalkInspector(ProfileCatalogue.load());
    InspectionPrinter printer = json ? new JsonPrinter(out) : new InspectionTable(out)::print;
    int failed = 0;
    printer.begin();
    for (Path file : files) {
      try {
        printer.print(inspector.inspect(file));
      } catch (IOException unreadable) {
        failed = 1;
        err.println("Cannot read " + file + ": " + UnreadableFile.reason(unreadable));
      }
    }
    printer.end();
    out.flush();
    err.flush();
    return failed;
  }

  /** Prints inspections one after the other, so that none has to be kept. */
  private interface InspectionPrinter {
    default void begin() {}

    void print(Inspection inspection);

    default void end() {}
  }

  /** One array, one object per line. */
  private static final class JsonPrinter implements InspectionPrinter {
    private final JsonMapper mapper =
        JsonMapper.builder().disable(SerializationFeature.INDENT_OUTPUT).build();
    private final InspectionJson shape = new InspectionJson(mapper);
    private final PrintWriter out;
    private boolean first = true;

    JsonPrinter(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void begin() {
      out.print('[');
    }

    @Override
    public void print(Inspection inspection) {
      out.print(first ? "\n" : ",\n");
      first = false;
      out.print(mapper.writeValueAsString(shape.of(inspection)));
    }

    @Override
    public void end() {
      out.println("\n]");
    }
  }
}
