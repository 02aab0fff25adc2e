package io.bongsu.app.cli;

/** Entry of the process. */
public final class Main {
  private Main() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(Commands.run(arguments));
  }
}
