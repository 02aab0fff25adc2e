package io.bongsu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulatorCommandTest {
  @TempDir Path folder;

  private final StringWriter said = new StringWriter();
  private final CommandLine command =
      new CommandLine(new SimulatorCommand())
          .setOut(new PrintWriter(said))
          .setErr(new PrintWriter(said));

  @Test
  void helpNamesTheReplayCommand() {
    assertThat(command.execute("--help")).isZero();
    assertThat(said.toString()).contains("replay").contains("--csv").contains("--loopback");
  }

  @Test
  void anUnknownOptionIsRefusedWithTheUsage() {
    assertThat(command.execute("--speed")).isEqualTo(2);
    assertThat(said.toString()).contains("--speed").contains("Usage");
  }

  @Test
  void aMissingRecordingEndsTheReplay() {
    assertThat(command.execute("replay", folder.resolve("none.snmprec").toString())).isEqualTo(1);
    assertThat(said.toString()).contains("none.snmprec");
  }
}
