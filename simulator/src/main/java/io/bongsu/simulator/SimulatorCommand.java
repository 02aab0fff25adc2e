package io.bongsu.simulator;

import io.bongsu.simulator.scenario.Scenario;
import io.bongsu.simulator.world.LoopbackWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the demo network by itself until it is interrupted. */
@Command(
    name = "simulator",
    mixinStandardHelpOptions = true,
    subcommands = ReplayCommand.class,
    description = "A simulated campus network that answers ping and SNMP and fails by a script.")
public final class SimulatorCommand implements Callable<Integer> {
  private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the device list here instead of printing it.")
  @Nullable Path csv;

  @Option(
      names = "--loopback",
      description = "Stay on loopback even where a network namespace is possible.")
  boolean loopback;

  @Option(names = "--quiet", description = "Let nothing fail.")
  boolean quiet;

  @Option(
      names = "--second",
      defaultValue = "1000",
      paramLabel = "MS",
      description =
          "How long a second of the script lasts, in milliseconds (default: ${DEFAULT-VALUE}).")
  long second;

  @Spec CommandSpec spec = CommandSpec.create();

  /** Starts it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SimulatorCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var out = spec.commandLine().getOut();
    DemoSettings settings = settings();
    CountDownLatch stopped = new CountDownLatch(1);
    try (DemoNetwork demo = new DemoNetwork(settings)) {
      demo.onEvent(event -> out.println(now() + " " + event.text()));
      demo.start();
      // a second close by the hook does no harm: the process ends
      Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "simulator-close"));
      out.println(demo.description());
      publish(demo.deviceListCsv());
      stopped.await();
    }
    return 0;
  }

  private DemoSettings settings() {
    DemoSettings settings = DemoSettings.standard();
    DemoSettings placed = loopback ? settings.in(new LoopbackWorld()) : settings;
    return placed.with(quiet ? Scenario.quiet() : Scenario.demo(Duration.ofMillis(second)));
  }

  private void publish(String list) throws IOException {
    if (csv == null) {
      spec.commandLine().getOut().print(list);
      spec.commandLine().getOut().flush();
    } else {
      Files.writeString(csv, list, StandardCharsets.UTF_8);
    }
  }

  private static String now() {
    return CLOCK_TIME.format(LocalTime.now(ZoneId.systemDefault()));
  }
}
