package io.bongsu.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs other people's programs. */
public final class Shell {
  private Shell() {}

  /** Exit code and everything printed. */
  public record Output(int code, String text) {}

  public static Output run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Output(process.waitFor(), text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Whether a program is installed. */
  public static boolean has(String program) {
    return List.of("/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/").stream()
        .anyMatch(folder -> new java.io.File(folder + program).canExecute());
  }
}
