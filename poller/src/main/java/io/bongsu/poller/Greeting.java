package io.bongsu.poller;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.Prober;
import io.bongsu.poller.device.Clocks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * Asks new devices at once; of many, those whose moment comes while others are asked are left to
 * it.
 *
 * @param prober asks them
 * @param unheardOf whether one has not been asked yet
 * @param sleeper between two parts of many
 * @param threads for what takes longer than a moment; interrupts it at the end
 */
record Greeting(
    Prober prober, Predicate<DeviceId> unheardOf, Clocks.Sleeper sleeper, Executor threads) {
  /** So many are asked at once, more of them a second later, and so on. */
  private static final int TOGETHER = 1_000;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  void greet(List<DeviceId> fresh) {
    prober.probeSoon(fresh.subList(0, Math.min(TOGETHER, fresh.size())));
    if (fresh.size() > TOGETHER) {
      threads.execute(() -> greetInTurn(fresh));
    }
  }

  private void greetInTurn(List<DeviceId> fresh) {
    try {
      for (int at = TOGETHER; at < fresh.size(); at += TOGETHER) {
        sleeper.sleep(PAUSE);
        List<DeviceId> next = fresh.subList(at, Math.min(at + TOGETHER, fresh.size()));
        prober.probeSoon(next.stream().filter(unheardOf).toList());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
