package io.bongsu.app.cli;

import io.bongsu.app.offline.InspectCommand;
import io.bongsu.app.offline.TopologyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands of the shell. */
@Command(
    name = "bongsu",
    description = "Agentless SNMP/ICMP network management.",
    mixinStandardHelpOptions = true,
    subcommands = {
      RunCommand.class,
      ImportCommand.class,
      DevicesCommand.class,
      AlarmsCommand.class,
      InspectCommand.class,
      TopologyCommand.class
    })
final class Commands implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private Commands() {}

  /** Runs what the arguments name. */
  static int run(String... arguments) {
    return new CommandLine(new Commands()).execute(arguments);
  }

  /** Without a command: says what there is. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
