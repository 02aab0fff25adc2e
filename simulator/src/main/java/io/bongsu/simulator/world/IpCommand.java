package io.bongsu.simulator.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code ip} of iproute2. */
final class IpCommand {
  private IpCommand() {}

  /** The exit code and what it printed. */
  record Answer(int code, String text) {
    boolean succeeded() {
      return code == 0;
    }
  }

  /** Runs {@code ip} with these words. */
  static Answer run(String... words) {
    return feed("", words);
  }

  /** Runs {@code ip} and fails with its message when it fails. */
  static String require(String... words) {
    Answer answer = run(words);
    if (!answer.succeeded()) {
      throw new IllegalStateException(
          "ip " + String.join(" ", words) + " failed: " + answer.text().strip());
    }
    return answer.text();
  }

  /** Runs {@code ip -batch -} with these lines inside a namespace. */
  static Answer batch(String namespace, List<String> lines) {
    return feed(String.join("\n", lines) + "\n", "-n", namespace, "-force", "-batch", "-");
  }

  private static Answer feed(String input, String... words) {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(List.of(words));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), text);
    } catch (IOException missing) {
      throw new UncheckedIOException("Cannot run ip (Debian package iproute2)", missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while ip was running", interrupted);
    }
  }
}
