package io.bongsu.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works against a running server. */
abstract sealed class RemoteCommand implements Callable<Integer>
    permits ImportCommand, DevicesCommand, AlarmsCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  abstract int work(Client client, java.io.PrintWriter out);

  @Override
  public final Integer call() {
    try {
      return work(new Client(System.getenv()), spec.commandLine().getOut());
    } catch (CommandException failed) {
      spec.commandLine().getErr().println("bongsu: " + failed.getMessage());
      return 1;
    }
  }
}
