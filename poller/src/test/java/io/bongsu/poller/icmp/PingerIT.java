package io.bongsu.poller.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bongsu.model.net.IpAddress;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PingerIT {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** As many replies as the receive buffer of a default kernel holds. */
  private static final int WINDOW = 200;

  private final Pinger pinger = new Pinger(System::nanoTime, shared());

  /** SplittableRandom is for one thread; the pinger has many. */
  private static RandomGenerator shared() {
    SplittableRandom seeded = new SplittableRandom(42);
    return new RandomGenerator() {
      @Override
      public synchronized long nextLong() {
        return seeded.nextLong();
      }
    };
  }

  @AfterEach
  void close() {
    pinger.close();
  }

  private void start() {
    IcmpAvailability icmp = pinger.start();
    assumeTrue(icmp.available(), icmp.message());
  }

  @Test
  void loopbackAnswersOverBothFamilies() throws Exception {
    start();

    assertThat(pinger.ping(IpAddress.parse("127.0.0.1"), SECOND)).isInstanceOf(Echo.Reply.class);
    assumeTrue(
        Files.exists(Path.of("/proc/net/if_inet6"))
            && !Files.readString(Path.of("/proc/net/if_inet6")).isEmpty(),
        "this host has no IPv6");
    assertThat(pinger.ping(IpAddress.parse("::1"), SECOND)).isInstanceOf(Echo.Reply.class);
  }

  @Test
  void anAddressThisHostCannotSendToIsLostAtOnceWithAReason() throws Exception {
    start();

    assertThat(pinger.ping(IpAddress.parse("255.255.255.255"), Duration.ofSeconds(30)))
        .isInstanceOfSatisfying(Echo.Lost.class, lost -> assertThat(lost.reason()).isNotEmpty());
  }

  @Test
  void everySentRequestIsCountedOnce() throws Exception {
    start();
    pinger.ping(IpAddress.parse("127.0.0.1"), SECOND);
    pinger.ping(IpAddress.parse("255.255.255.255"), SECOND);
    PingCounts counts = pinger.counts();

    assertThat(counts.sent()).isEqualTo(2);
    assertThat(counts.answered() + counts.lost() + counts.unreachable()).isEqualTo(2);
    assertThat(counts.answered()).isEqualTo(1);
  }

  @Test
  void fourteenThousandAddressesAnswer() throws Exception {
    start();
    List<IpAddress> addresses = new ArrayList<>();
    for (int i = 0; i < 14_000; i++) {
      addresses.add(IpAddress.parse("127." + (1 + i / 250) + "." + i % 250 + ".9"));
    }
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 8; round++) {
      long before = cpu();
      assertThat(sweep(addresses)).isEqualTo(14_000);
      best = Math.min(best, (cpu() - before) / 1e9);
    }
    System.out.printf("14,000 echoes: %.3f CPU s%n", best);

    assertThat(pinger.counts().strange()).isZero();
  }

  private long sweep(List<IpAddress> addresses) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Echo>> echoes = new ArrayList<>();
      Semaphore window = new Semaphore(WINDOW);
      for (IpAddress address : addresses) {
        window.acquire();
        echoes.add(threads.submit(() -> pingWithin(window, address)));
      }
      long answered = 0;
      for (Future<Echo> echo : echoes) {
        answered += echo.get() instanceof Echo.Reply ? 1 : 0;
      }
      return answered;
    }
  }

  private Echo pingWithin(Semaphore window, IpAddress address) throws InterruptedException {
    try {
      return pinger.ping(address, Duration.ofSeconds(30));
    } finally {
      window.release();
    }
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
