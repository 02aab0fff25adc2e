package io.bongsu.poller.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.poller.device.Clocks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PollScheduleTest {
  private static final int DEVICES = 100;
  private static final Duration ROUND = Duration.ofMinutes(1);
  private static final RoundKey KEY = new RoundKey(PollPlan.TRAFFIC, ROUND, 0);

  private final AtomicLong nanos = new AtomicLong();
  private final LinkedBlockingQueue<Called> calls = new LinkedBlockingQueue<>();
  private volatile int sleepsUntilPause = Integer.MAX_VALUE;
  private volatile Duration pause = Duration.ZERO;
  private volatile long worst;
  private final PollSchedule schedule =
      new PollSchedule(
          1,
          new Clocks(InstantSource.system(), nanos::get, this::sleep),
          new PollSchedule.Launcher() {
            @Override
            public void launch(DeviceId device, PollPlan plan, long dueNanos) {
              calls.add(new Called(device, false, dueNanos));
              worst = Math.max(worst, nanos.get() - dueNanos);
            }

            @Override
            public void missed(DeviceId device, PollPlan plan) {
              calls.add(new Called(device, true, nanos.get()));
            }
          });

  private record Called(DeviceId device, boolean missed, long at) {}

  private void sleep(Duration duration) {
    nanos.addAndGet(Math.max(0, duration.toNanos()));
    if (--sleepsUntilPause == 0) {
      nanos.addAndGet(pause.toNanos());
    }
  }

  @AfterEach
  void close() {
    schedule.close();
  }

  /** Takes part without Quartz, whose rounds the test begins itself. */
  private void open() {
    schedule.entries(
        LongStream.rangeClosed(1, DEVICES)
            .mapToObj(id -> new PollSchedule.Entry(new DeviceId(id), PollPlan.TRAFFIC, ROUND))
            .toList());
    schedule.accept();
  }

  private List<Called> take(int count) throws InterruptedException {
    List<Called> taken = new ArrayList<>();
    while (taken.size() < count) {
      Called next = calls.poll(10, TimeUnit.SECONDS);
      assertThat(next).as("call %d of %d", taken.size() + 1, count).isNotNull();
      taken.add(next);
    }
    return taken;
  }

  @Test
  void everyDeviceIsCalledOnceAtItsMoment() throws Exception {
    open();
    schedule.begin(KEY, 0);

    assertThat(take(DEVICES))
        .allSatisfy(call -> {
          assertThat(call.missed()).isFalse();
          assertThat(call.at())
              .isEqualTo(Moment.inRound(call.device(), PollPlan.TRAFFIC, ROUND).toNanos());
        })
        .extracting(Called::device)
        .doesNotHaveDuplicates();
    assertThat(Duration.ofNanos(worst)).isLessThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void aRoundFiredTwiceIsWalkedOnce() throws Exception {
    open();
    schedule.begin(KEY, 0);
    schedule.begin(KEY, 0);
    take(DEVICES);
    schedule.begin(KEY, Duration.ofNanos(nanos.get()).toMillis());
    nanos.set(ROUND.toNanos());
    schedule.begin(KEY, 0);

    assertThat(take(DEVICES)).noneMatch(Called::missed);
    assertThat(calls).isEmpty();
  }

  @Test
  void afterAStandstillOnlyWhatIsStillToComeIsCalled() throws Exception {
    open();
    sleepsUntilPause = 20;
    pause = Duration.ofSeconds(30);
    schedule.begin(KEY, 0);
    List<Called> called = take(DEVICES);

    long missed = called.stream().filter(Called::missed).count();
    assertThat(missed).as("skipped and counted").isBetween(35L, 65L);
    assertThat(called.stream().filter(call -> !call.missed()))
        .as("on time, no storm")
        .allSatisfy(call ->
            assertThat(call.at())
                .isEqualTo(Moment.inRound(call.device(), PollPlan.TRAFFIC, ROUND).toNanos()));
  }

  @Test
  void aRoundThatIsFiredLateGivesUpWhatHasPassed() throws Exception {
    open();
    nanos.set(Duration.ofSeconds(30).toNanos());
    schedule.begin(KEY, 30_000);
    List<Called> called = take(DEVICES);

    assertThat(called.stream().filter(Called::missed).count()).isBetween(35L, 65L);
    assertThat(called)
        .filteredOn(call -> !call.missed())
        .allSatisfy(call -> assertThat(call.at()).isGreaterThan(30_000_000_000L));
  }

  @Test
  void roundsThatWereNeverFiredAreCountedAndNotMadeUpFor() throws Exception {
    open();
    schedule.begin(KEY, 0);
    take(DEVICES);
    nanos.set(4 * ROUND.toNanos());
    schedule.begin(KEY, 0);
    List<Called> called = take(4 * DEVICES);

    assertThat(called.stream().filter(Called::missed)).hasSize(3 * DEVICES);
    assertThat(called.stream().filter(call -> !call.missed())).hasSize(DEVICES);
  }

  @Test
  void anHourOnTheWallClockEitherWayBeginsNoRoundTwice() throws Exception {
    open();
    schedule.begin(KEY, 0);
    take(DEVICES);
    schedule.begin(KEY, Duration.ofHours(1).toMillis());
    schedule.begin(KEY, Duration.ofMinutes(59).toMillis());
    nanos.set(ROUND.toNanos());
    schedule.begin(KEY, 0);
    List<Called> called = take(DEVICES);

    assertThat(called).noneMatch(Called::missed);
    assertThat(calls).isEmpty();
  }
}
