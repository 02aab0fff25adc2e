package io.bongsu.app.monitor;

import io.bongsu.fault.SelfFinding;
import io.bongsu.model.StoreException;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.ChannelStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at Bongsu itself every five seconds and says what is not well. */
public final class SelfWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SelfWatch.class);
  private static final Duration ROUND = Duration.ofSeconds(5);

  private final Gauges gauges;
  private final long spoolQuota;
  private final Consumer<List<SelfFinding>> listener;
  private final SelfRules rules = new SelfRules();
  private final UsageWatch usage;
  private @Nullable Thread thread;

  /**
   * Does nothing until {@link #start}.
   *
   * @param spoolQuota bytes that samples may take on the disk
   */
  public SelfWatch(
      Gauges gauges, long spoolQuota, InstantSource clock, Consumer<List<SelfFinding>> listener) {
    this.gauges = gauges;
    this.spoolQuota = spoolQuota;
    this.listener = listener;
    this.usage = new UsageWatch(gauges.storage().seriesStore(), clock);
  }

  /** Begins to look. */
  public void start() {
    thread = Thread.ofVirtual().name("self-watch").start(this::run);
  }

  /** Looks no more. */
  @Override
  public void close() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(ROUND);
        round();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    try {
      listener.accept(rules.judge(look()));
    } catch (RuntimeException failed) {
      LOG.debug("Bongsu could not look at itself", failed);
    }
  }

  private SelfLook look() {
    boolean database = gauges.storage().check().ready();
    return new SelfLook(
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()),
        database,
        gauges.poller().counts(),
        gauges.poller().datagrams(),
        gauges.storage().samples().counts(),
        gauges.storage().durability(),
        spoolQuota,
        database ? usage.usage() : null,
        gauges.poller().sharedEngines(),
        unreached(),
        gauges.sender().reached());
  }

  private Map<Long, SelfLook.Unreached> unreached() {
    Map<Long, String> errors = gauges.sender().unreached();
    Map<Long, SelfLook.Unreached> named = new HashMap<>();
    errors.forEach((id, error) -> named.put(id, new SelfLook.Unreached("#" + id, error)));
    if (!errors.isEmpty()) {
      name(errors, named);
    }
    return named;
  }

  private void name(Map<Long, String> errors, Map<Long, SelfLook.Unreached> named) {
    ChannelStore channels = gauges.storage().channels();
    try {
      List<Channel> all = channels.all();
      named.keySet().retainAll(all.stream().map(Channel::id).toList());
      for (Channel channel : all) {
        named.computeIfPresent(
            channel.id(),
            (id, _) -> new SelfLook.Unreached(channel.name(), errors.getOrDefault(id, "")));
      }
    } catch (StoreException away) {
      LOG.debug("The names of the channels cannot be read now", away);
    }
  }
}
