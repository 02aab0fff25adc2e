package io.bongsu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sender that is killed between the receiver's yes and its own note of it. */
@Timeout(180)
class KilledSenderIT {
  @TempDir private Path root;
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private HttpServer receiver;

  @BeforeEach
  void receive() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    receiver.createContext(
        "/hook",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() throws IOException {
    receiver.stop(0);
    BongsuProcess.postmaster(root.resolve("data")).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void theNextSendsItAgainWithTheSameKeyAndTheOneAfterSendsNothing() throws Exception {
    assertThat(run("dies")).isEqualTo(KilledSender.KILLED);
    assertThat(keys).hasSize(1);

    assertThat(run("lives")).isZero();
    assertThat(keys).hasSize(2);
    assertThat(keys.get(1)).isNotNull().isEqualTo(keys.get(0));

    assertThat(run("lives")).isZero();
    assertThat(keys).hasSize(2);
  }

  private int run(String how) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledSender.class.getName(),
            root.resolve("data").toString(),
            "127.0.0.1:" + receiver.getAddress().getPort(),
            how)
        .redirectErrorStream(true)
        .redirectOutput(root.resolve("sender.log").toFile())
        .start()
        .waitFor();
  }
}
