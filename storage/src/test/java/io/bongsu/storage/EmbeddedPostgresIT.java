package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.StoreException;
import io.bongsu.storage.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class EmbeddedPostgresIT {

  @TempDir Path data;

  private final List<PostgresStorage> opened = new ArrayList<>();
  private final List<Process> children = new ArrayList<>();

  @BeforeEach
  void useTheUnpackedPrograms() throws IOException {
    UnpackedOnce.seed(data);
  }

  @AfterEach
  void stopAll() throws IOException {
    children.forEach(Process::destroyForcibly);
    opened.forEach(PostgresStorage::close);
    Eventually.that("no server is left", () -> serverPid().flatMap(ProcessHandle::of).isEmpty());
    UnpackedOnce.unseed(data);
  }

  @Test
  void whatWasStoredSurvivesARestart() {
    PostgresStorage first = open();
    Devices.one(first);
    first.close();
    assertThat(open().devices().all()).hasSize(1);
  }

  @Test
  void aSecondOneOnTheSameDataDirectoryIsRefusedWithTheHoldersProcess() {
    open();
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("process " + ProcessHandle.current().pid())
        .hasMessageContaining("--data");
  }

  @Test
  void aSecondProcessOnTheSameDataDirectoryIsRefused() throws IOException {
    PostgresStorage first = open();
    assertThat(startChild(javaCommand(System.getProperty("java.class.path"))))
        .contains("Another Bongsu (process ");
    assertThat(first.check().ready()).isTrue();
  }

  @Test
  void aKilledBongsuLeavesAServerThatTheNextOneStopsAndNothingCommittedIsLost() throws Exception {
    assertThat(startChild(javaCommand(System.getProperty("java.class.path"))))
        .isEqualTo(ChildBongsu.READY);
    children.getFirst().destroyForcibly().waitFor();
    long leftOver = serverPid().orElseThrow();
    assertThat(ProcessHandle.of(leftOver)).as("the server outlived its Bongsu").isPresent();
    PostgresStorage next = open();
    assertThat(next.devices().all()).hasSize(1);
    assertThat(serverPid().orElseThrow()).isNotEqualTo(leftOver);
    Eventually.that("the left-over server is gone", () -> ProcessHandle.of(leftOver).isEmpty());
  }

  @Test
  void aServerKilledMidRunIsStartedAgainAndThePoolRecovers() {
    PostgresStorage storage = open();
    Devices.one(storage);
    ProcessHandle.of(serverPid().orElseThrow()).orElseThrow().destroyForcibly();
    Eventually.that(
        "the store answers again", () -> storage.check().ready() && hasDevices(storage, 1));
  }

  @Test
  void everythingKilledAtOnceIsRecoveredFromAtTheNextStart() throws Exception {
    assertThat(startChild(javaCommand(System.getProperty("java.class.path"))))
        .isEqualTo(ChildBongsu.READY);
    ProcessHandle server = ProcessHandle.of(serverPid().orElseThrow()).orElseThrow();
    children.getFirst().destroyForcibly().waitFor();
    server.destroyForcibly();
    Eventually.that("the server is dead", () -> !server.isAlive());
    assertThat(data.resolve("postgres/postmaster.pid")).as("the stale note").exists();
    assertThat(open().devices().all()).hasSize(1);
  }

  @Test
  void aStaleNoteThatNamesAnotherLivingProcessHarmsNobody() throws IOException {
    open().close();
    Path note = data.resolve("postgres/postmaster.pid");
    long stranger = ProcessHandle.current().pid();
    Files.writeString(note, stranger + "\n" + data.resolve("postgres") + "\n0\n1\n\n127.0.0.1\n");
    assertThat(open().check().ready()).isTrue();
  }

  @Test
  void anotherKeyFileIsRefused() throws IOException {
    open().close();
    Path key = data.resolve("secret.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(key, "ab".repeat(32));
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Put the original key file back");
    Files.delete(key);
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is missing");
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var config =
          new StorageConfig(data, null, taken.getLocalPort(), StorageConfig.Samples.DEFAULT);
      assertThatThrownBy(() -> open(config))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("in use");
    }
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(data.resolve("file"));
    assertThatThrownBy(() -> open(StorageConfig.embedded(file.resolve("data"))))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be used")
        .hasMessageContaining("--data");
  }

  @Test
  void aHalfMadeClusterIsThrownAwayAndMadeAnew() throws IOException {
    Files.createDirectories(data.resolve("postgres.new/base"));
    Files.delete(data.resolve("postgres-programs"));
    Files.createDirectories(data.resolve("postgres-programs/18.6.0.new/bin"));
    assertThat(open().check().ready()).isTrue();
  }

  @Test
  void nobodyGetsInWithoutTheGeneratedPassword() {
    DatabaseAddress address = open().address();
    assertThatThrownBy(() -> DriverManager.getConnection(address.url(), address.user(), "guess"))
        .hasMessageContaining("password authentication failed");
    assertThat(address.password().reveal()).hasSizeGreaterThanOrEqualTo(32);
    assertThat(data.resolve("postgres.password"))
        .satisfies(file ->
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--------"));
  }

  @Test
  void anOrdinaryUserCanRunIt() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        "root".equals(System.getProperty("user.name")),
        "Only root can become another user for this test");
    String classPath = copyClassPath(data.resolve("lib"));
    Path home = Files.createDirectory(data.resolve("home"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
    List<String> command =
        new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    command.addAll(javaCommand(classPath));
    command.set(command.size() - 1, home.resolve("data").toString());
    assertThat(startChild(command)).isEqualTo(ChildBongsu.READY);
    Path note = home.resolve("data/postgres/postmaster.pid");
    long server = Long.parseLong(Files.readAllLines(note).getFirst());
    assertThat(Files.getAttribute(Path.of("/proc/" + server), "unix:uid")).isEqualTo(65_534);
    children.getFirst().destroyForcibly().waitFor();
    ProcessHandle.of(server).ifPresent(ProcessHandle::destroy);
    Eventually.that("its server stops", () -> ProcessHandle.of(server).isEmpty());
  }

  private PostgresStorage open() {
    return open(StorageConfig.embedded(data));
  }

  private PostgresStorage open(StorageConfig config) {
    var storage = new PostgresStorage(config, InstantSource.system());
    storage.start();
    opened.add(storage);
    return storage;
  }

  private static boolean hasDevices(Storage storage, int count) {
    try {
      return storage.devices().all().size() == count;
    } catch (StoreException notYet) {
      return false;
    }
  }

  private Optional<Long> serverPid() {
    try {
      return Optional.of(
          Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst()));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private List<String> javaCommand(String classPath) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-cp", classPath, ChildBongsu.class.getName(), data.toString());
  }

  /** The child's first line that is not about logging. */
  private String startChild(List<String> command) throws IOException {
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    children.add(child);
    BufferedReader output = child.inputReader();
    return String.valueOf(output.readLine());
  }

  private static String copyClassPath(Path target) throws IOException {
    Files.createDirectories(target);
    List<String> copied = new ArrayList<>();
    for (String entry :
        System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
      Path source = Path.of(entry);
      Path copy = target.resolve(copied.size() + "-" + source.getFileName());
      if (Files.isRegularFile(source)) {
        Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
        copied.add(copy.toString());
      } else if (Files.isDirectory(source)) {
        copyTree(source, copy);
        copied.add(copy.toString());
      }
    }
    return String.join(java.io.File.pathSeparator, copied);
  }

  private static void copyTree(Path source, Path target) throws IOException {
    try (var walk = Files.walk(source)) {
      for (Path path : walk.toList()) {
        Files.copy(path, target.resolve(source.relativize(path)));
      }
    }
  }
}
