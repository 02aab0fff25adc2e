package io.bongsu.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The programs that are there: installed, or unpacked under a folder without being installed, as
 * {@code benchmarks/spine/unpack} does it.
 *
 * @param roots folders that hold {@code usr/bin} and so on, the first one first
 */
public record Installed(List<Path> roots) {
  private static final Path SYSTEM = Path.of("/");
  private static final List<String> FOLDERS =
      List.of("usr/local/bin", "usr/bin", "usr/sbin", "bin", "sbin");

  /** The system's programs, and before them those in the folder that BONGSU_PEERS names. */
  public static Installed ofEnvironment() {
    @Nullable String unpacked = System.getenv("BONGSU_PEERS");
    return new Installed(
        unpacked == null || unpacked.isBlank()
            ? List.of(SYSTEM)
            : List.of(Path.of(unpacked).toAbsolutePath(), SYSTEM));
  }

  List<Program> missing(List<Program> programs) {
    return programs.stream().filter(program -> find(program).isEmpty()).toList();
  }

  /** A process of it that sees the libraries that were unpacked with it. */
  ProcessBuilder command(Program program, String... arguments) throws IOException {
    Path file = find(program).orElseThrow(() -> new IOException("There is no " + program));
    List<String> command = new ArrayList<>(List.of(file.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    String libraries = libraries(file);
    if (!libraries.isEmpty()) {
      builder.environment().put("LD_LIBRARY_PATH", libraries);
    }
    return builder;
  }

  /** Starts one that runs until it is ended, or this program is. */
  Process serve(Path log, Program program, String... arguments) throws IOException {
    Process server = command(program, arguments).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
    return server;
  }

  /** The folder above usr/bin or usr/sbin, for programs that look for files beside them. */
  Path prefix(Program program) throws IOException {
    Path file = find(program).orElseThrow(() -> new IOException("There is no " + program));
    return file.resolve("../..").normalize();
  }

  private Optional<Path> find(Program program) {
    return roots.stream()
        .flatMap(root -> FOLDERS.stream().map(root::resolve))
        .map(folder -> folder.resolve(program.name()))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private String libraries(Path program) throws IOException {
    Path root = roots.getFirst();
    Path library = root.resolve("usr/lib");
    if (root.equals(SYSTEM) || !program.startsWith(root) || !Files.isDirectory(library)) {
      return "";
    }
    try (Stream<Path> folders = Files.list(library)) {
      return folders
          .filter(folder -> folder.toString().contains("-linux-"))
          .map(Path::toString)
          .sorted()
          .collect(Collectors.joining(":"));
    }
  }
}
