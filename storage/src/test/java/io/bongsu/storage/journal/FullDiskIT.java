package io.bongsu.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real file system of 8 MB that somebody else fills. */
@Timeout(60)
class FullDiskIT {
  @TempDir Path mount;
  private boolean mounted;
  private DiskFolder folder;
  private Ballast ballast;
  private Journal journal;

  @BeforeEach
  void mountASmallDisk() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", mount.toString());
    assumeTrue(mounted, "Only root can mount a small file system for this test");
    folder = new DiskFolder(mount.resolve("journal"));
    ballast = new Ballast(folder, 1 << 20);
    journal = new Journal(new SegmentLog(folder, LogLimits.of(1 << 30), System::nanoTime), ballast);
    journal.open();
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      journal.close();
      assertThat(run("umount", mount.toString())).isTrue();
    }
  }

  @Test
  void alarmsAreKeptOnAFullDiskAndAllRecoversWhenThereIsRoomAgain() throws Exception {
    append(100);
    assertThat(folder.size("ballast")).isEqualTo(1 << 20);
    Path filler = mount.resolve("filler");
    fill(filler);
    for (int i = 0; i < 9; i++) {
      append(100_000);
    }
    assertThat(journal.isOutOfRoom()).isTrue();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 9; i++) {
                append(100_000);
              }
            })
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("No space left");
    assertThat(journal.isFailing()).isTrue();
    Files.delete(filler);
    append(100);
    ballast.take();
    assertThat(journal.isFailing()).isFalse();
    assertThat(journal.isOutOfRoom()).isFalse();
    assertThat(journal.log().read(1_000).size()).isBetween(11, 12);
  }

  /** While a file is open for writing the kernel refuses; what is done is closed. */
  @Test
  void aDiskThatOnlyReadsIsToldAndAllRecoversWhenItWritesAgain() throws Exception {
    append(1_200_000);
    assertThat(journal.log().read(1)).hasSize(1);
    journal.log().ack(1);
    assertThat(run("mount", "-o", "remount,ro", mount.toString())).isTrue();
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> append(100))
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("Read-only file system");
    }
    journal.appendLater(new byte[10]);
    assertThat(journal.isFailing()).isTrue();
    assertThat(journal.isOutOfRoom()).as("room set aside is no help").isFalse();
    assertThat(run("mount", "-o", "remount,rw", mount.toString())).isTrue();
    append(100);
    assertThat(journal.isFailing()).isFalse();
    assertThat(journal.refused()).isZero();
    assertThat(journal.log().read(1_000)).extracting(LogRecord::seq).containsExactly(2L, 3L);
  }

  private void append(int size) throws Exception {
    journal.append(new byte[size]).get(20, TimeUnit.SECONDS);
  }

  private static void fill(Path filler) throws IOException {
    try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE_NEW)) {
      while (true) {
        out.write(new byte[1_000]);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
