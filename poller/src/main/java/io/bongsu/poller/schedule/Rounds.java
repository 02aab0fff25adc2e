package io.bongsu.poller.schedule;

import io.bongsu.poller.device.Clocks;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * The rounds as jobs and triggers in an in-memory Quartz. Quartz follows the wall clock, so a watch
 * beside it sets all triggers anew when that clock jumps against the monotonic one.
 */
final class Rounds implements AutoCloseable {
  /**
   * Milliseconds: a round that is fired later than this is left to the next one; one that is fired
   * less late is still worth what remains of it.
   */
  private static final String FORGIVEN = "60000";

  private final BiConsumer<RoundKey, Long> begin;
  private final Set<RoundKey> scheduled = new HashSet<>();
  private @Nullable Scheduler scheduler;
  private final ClockWatch watch = new ClockWatch(Clocks.system(), this::setAnew);
  private @Nullable Thread watching;

  Rounds(BiConsumer<RoundKey, Long> begin) {
    this.begin = begin;
  }

  synchronized void start() {
    try {
      Scheduler fresh = new StdSchedulerFactory(settings()).getScheduler();
      fresh.setJobFactory((_, _) -> new RoundJob(begin));
      fresh.start();
      scheduler = fresh;
    } catch (SchedulerException broken) {
      throw new IllegalStateException("Quartz does not start: " + broken.getMessage(), broken);
    }
    watching = Thread.ofVirtual().name("clock-watch").start(watch::run);
  }

  /**
   * Jobs carry their name only, so that a clustered JDBC store with useProperties=true takes them
   * as they are.
   */
  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", "bongsu-" + UUID.randomUUID());
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    settings.setProperty("org.quartz.threadPool.threadCount", "2");
    settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    settings.setProperty("org.quartz.jobStore.misfireThreshold", FORGIVEN);
    return settings;
  }

  /** Makes the scheduled rounds exactly these. */
  synchronized void replace(Collection<RoundKey> wanted) {
    Scheduler quartz = scheduler;
    if (quartz == null) {
      return;
    }
    try {
      for (RoundKey gone : scheduled.stream().filter(key -> !wanted.contains(key)).toList()) {
        quartz.deleteJob(jobKey(gone));
        scheduled.remove(gone);
      }
      for (RoundKey fresh : wanted) {
        if (scheduled.add(fresh)) {
          JobDetail job = JobBuilder.newJob(RoundJob.class).withIdentity(jobKey(fresh)).build();
          quartz.scheduleJob(job, trigger(fresh));
        }
      }
    } catch (SchedulerException broken) {
      throw new IllegalStateException("Quartz refuses a round: " + broken.getMessage(), broken);
    }
  }

  /**
   * Rounds begin at multiples of their interval since the epoch; what was missed is not made up
   * for.
   */
  @SuppressWarnings("JavaUtilDate") // Quartz asks for it
  private static Trigger trigger(RoundKey key) {
    long interval = key.interval().toMillis();
    long next = (System.currentTimeMillis() / interval + 1) * interval;
    return TriggerBuilder.newTrigger()
        .withIdentity(key.name())
        .startAt(new Date(next))
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(interval)
                .repeatForever()
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }

  private static JobKey jobKey(RoundKey key) {
    return JobKey.jobKey(key.name());
  }

  /** Sets every trigger to its next moment by the wall clock of now. */
  synchronized void setAnew() {
    Scheduler quartz = scheduler;
    if (quartz == null) {
      return;
    }
    try {
      for (RoundKey key : scheduled) {
        Trigger fresh = trigger(key);
        quartz.rescheduleJob(fresh.getKey(), fresh);
      }
    } catch (SchedulerException broken) {
      throw new IllegalStateException("Quartz refuses a round: " + broken.getMessage(), broken);
    }
  }

  @Override
  public synchronized void close() {
    Thread watcher = watching;
    Scheduler quartz = scheduler;
    scheduler = null;
    scheduled.clear();
    try {
      if (watcher != null) {
        watcher.interrupt();
      }
      if (quartz != null) {
        quartz.shutdown(false);
      }
    } catch (SchedulerException broken) {
      throw new IllegalStateException("Quartz does not stop: " + broken.getMessage(), broken);
    }
  }
}
