package io.bongsu.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledTest {
  private static final Program SPINE = new Program("spine", "cacti-spine");
  private static final Program SERVER = new Program("mariadbd", "mariadb-server-core");

  @TempDir private Path unpacked;
  @TempDir private Path system;
  private Installed installed = new Installed(List.of());

  @BeforeEach
  void unpack() throws IOException {
    installed = new Installed(List.of(unpacked, system));
    Files.createDirectories(unpacked.resolve("usr/lib/x86_64-linux-gnu"));
    put(unpacked, SPINE);
  }

  private static void put(Path root, Program program) throws IOException {
    Path folder = Files.createDirectories(root.resolve("usr/sbin"));
    Files.createFile(folder.resolve(program.name())).toFile().setExecutable(true);
  }

  @Test
  void aProgramThatIsNowhereIsMissing() throws IOException {
    assertThat(installed.missing(List.of(SPINE, SERVER))).containsExactly(SERVER);
    put(system, SERVER);
    assertThat(installed.missing(List.of(SPINE, SERVER))).isEmpty();
  }

  @Test
  void whatIsUnpackedGoesBeforeWhatIsInstalledAndFindsItsLibraries() throws IOException {
    put(system, SPINE);
    put(system, SERVER);
    ProcessBuilder spine = installed.command(SPINE, "--stdout");
    assertThat(spine.command())
        .containsExactly(unpacked.resolve("usr/sbin/spine").toString(), "--stdout");
    assertThat(spine.environment())
        .containsEntry("LD_LIBRARY_PATH", unpacked.resolve("usr/lib/x86_64-linux-gnu").toString());
    assertThat(installed.prefix(SERVER)).isEqualTo(system.resolve("usr"));
  }

  @Test
  void whatIsInstalledGetsNoLibrariesOfOthers() throws IOException {
    put(system, SERVER);
    assertThat(installed.command(SERVER).environment().get("LD_LIBRARY_PATH"))
        .isEqualTo(System.getenv("LD_LIBRARY_PATH"));
  }
}
