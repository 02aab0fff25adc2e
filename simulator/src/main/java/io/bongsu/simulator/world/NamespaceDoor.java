package io.bongsu.simulator.world;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs a task on a fresh thread that has entered a named network namespace (setns(2)); sockets
 * opened there stay there, the thread ends with the task, and no other thread moves.
 */
final class NamespaceDoor {
  private static final int CLONE_NEWNET = 0x4000_0000;
  private static final int O_RDONLY = 0;

  private final String namespace;

  NamespaceDoor(String namespace) {
    this.namespace = namespace;
  }

  <T> T inside(Supplier<T> task) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("netns-" + namespace)
        .start(() -> outcome.completeAsync(() -> entered(task), Runnable::run));
    try {
      return outcome.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private <T> T entered(Supplier<T> task) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment path = arena.allocateFrom("/run/netns/" + namespace);
      int file =
          (int)
              function("open", ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                  .invokeExact(path, O_RDONLY);
      int code =
          file < 0
              ? -1
              : (int)
                  function("setns", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)
                      .invokeExact(file, CLONE_NEWNET);
      if (file >= 0) {
        int _ = (int) function("close", ValueLayout.JAVA_INT).invokeExact(file);
      }
      if (code != 0) {
        throw new IllegalStateException(
            "Cannot enter network namespace " + namespace + ": needs CAP_SYS_ADMIN");
      }
    } catch (RuntimeException | Error known) {
      throw known;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
    return task.get();
  }

  private static MethodHandle function(String name, ValueLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    SymbolLookup libc = linker.defaultLookup();
    return linker.downcallHandle(
        libc.findOrThrow(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
  }
}
