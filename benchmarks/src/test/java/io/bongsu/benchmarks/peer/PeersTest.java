package io.bongsu.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeersTest {
  private static final Program SHELL = new Program("sh", "dash");
  private static final Agents AGENTS =
      new Agents(
          IntStream.rangeClosed(1, 50)
              .mapToObj(host -> new InetSocketAddress("127.96.0." + host, 16_161))
              .toList(),
          48);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void aPeerThatIsNotThereIsNamedWithItsPackage() throws InterruptedException {
    compare(new Asking(new Program("no-such-program", "its-package"), ""));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("peer: not measured")
        .contains("no-such-program (package its-package)");
  }

  @Test
  void aPeerThatFailsSaysWhyAndTheNextOneIsMeasured() throws InterruptedException {
    compare(new Asking(SHELL, "no socket"), new Asking(SHELL, ""));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("peer: not measured, no socket")
        .contains("times Bongsu's whole path");
  }

  @Test
  void secondsAreOfAThousandDevicesAndAMinute() throws InterruptedException {
    compare(new Asking(SHELL, ""));
    // 0.2 s for 20 devices twice a minute
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("peer: 20.000 s, 10.00 times Bongsu's whole path, 40.00 times its polling")
        .contains("(measured: 20 devices, 9600 of 9600 values, 0.20 s: all by itself)")
        .contains("\n  prints");
  }

  private void compare(Peer... peers) throws InterruptedException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    new Peers(new Installed(List.of(Path.of("/"))), List.of(peers), out)
        .compare(AGENTS, 20, 30, new Peers.Bongsu(2, 0.5));
  }

  /** Answers without asking, or fails with a message. */
  private record Asking(Program program, String failure) implements Peer {
    @Override
    public String name() {
      return "peer";
    }

    @Override
    public String remark() {
      return "prints";
    }

    @Override
    public List<Program> programs() {
      return List.of(program);
    }

    @Override
    public int devices(int sample) {
      return sample;
    }

    @Override
    public double timesAMinute(int interval) {
      return 60.0 / interval;
    }

    @Override
    public Spent ask(Agents agents) throws IOException {
      if (!failure.isEmpty()) {
        throw new IOException(failure);
      }
      long values = agents.values(Column.TEN.size());
      return new Spent(0.2, values, values, "all by itself");
    }
  }
}
