package io.bongsu.poller.schedule;

import java.util.function.BiConsumer;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** What Quartz runs when a round begins; made by a job factory that hands it what it needs. */
final class RoundJob implements Job {
  private final BiConsumer<RoundKey, Long> begin;

  /** {@code begin} takes the round and how many milliseconds late it is. */
  RoundJob(BiConsumer<RoundKey, Long> begin) {
    this.begin = begin;
  }

  @Override
  @SuppressWarnings("JavaUtilDate") // Quartz speaks it
  public void execute(JobExecutionContext context) {
    long late = context.getFireTime().getTime() - context.getScheduledFireTime().getTime();
    begin.accept(RoundKey.parse(context.getJobDetail().getKey().getName()), Math.max(0, late));
  }
}
