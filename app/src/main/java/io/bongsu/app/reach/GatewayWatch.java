package io.bongsu.app.reach;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DirectoryListener;
import io.bongsu.fault.OwnReach;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.net.IpAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks this machine's gateways, and whatever else it is told to, every two seconds, so that a
 * network that is gone can be told from a Bongsu that is cut off. Gateways that are monitored
 * devices are left out: they are judged as such.
 */
public final class GatewayWatch implements DirectoryListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayWatch.class);
  private static final Duration ROUND = Duration.ofSeconds(2);

  private final Collection<IpAddress> told;
  private final DeviceDirectory devices;
  private final Echoes echoes;
  private final Consumer<OwnReach> listener;
  private final GatewayLog log = new GatewayLog();
  private final AtomicLong changes = new AtomicLong();
  private @Nullable Monitored known;
  private @Nullable Thread thread;

  /** Asks one address; completes with whether it answered in time. */
  @FunctionalInterface
  public interface Echoes {
    /** Never throws; an address that cannot be asked did not answer. */
    CompletableFuture<Boolean> ask(IpAddress address);
  }

  /**
   * Does nothing until {@link #start}.
   *
   * @param told addresses beside the gateways
   */
  public GatewayWatch(
      Collection<IpAddress> told,
      DeviceDirectory devices,
      Echoes echoes,
      Consumer<OwnReach> listener) {
    this.told = told;
    this.devices = devices;
    this.echoes = echoes;
    this.listener = listener;
  }

  /** Which of the addresses that were looked for are those of devices, after so many changes. */
  private record Monitored(long change, Set<IpAddress> among, Set<IpAddress> addresses) {}

  /** Begins to ask. */
  public void start() {
    thread = Thread.ofVirtual().name("gateway-watch").start(this::run);
  }

  /** Asks no more. */
  @Override
  public void close() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        round();
        Thread.sleep(ROUND);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    try {
      Set<IpAddress> asked = new HashSet<>(Gateways.now());
      asked.addAll(told);
      asked.removeAll(monitored(asked));
      listener.accept(log.take(asked, answering(asked)));
    } catch (RuntimeException failed) {
      LOG.debug("The gateways could not be looked at", failed);
    }
  }

  private Set<IpAddress> answering(Set<IpAddress> asked) {
    Map<IpAddress, CompletableFuture<Boolean>> answers = new HashMap<>();
    asked.forEach(one -> answers.put(one, echoes.ask(one)));
    return asked.stream()
        .filter(one -> answers.getOrDefault(one, CompletableFuture.completedFuture(false)).join())
        .collect(Collectors.toSet());
  }

  /** Other devices: which gateways are among them is to be found out anew. */
  @Override
  public void devicesChanged() {
    changes.incrementAndGet();
  }

  /** Looks through all the devices only when they, or the addresses, are others than before. */
  private Set<IpAddress> monitored(Set<IpAddress> among) {
    long change = changes.get();
    Monitored last = known;
    if (last == null || last.change() != change || !last.among().equals(among)) {
      last = new Monitored(change, Set.copyOf(among), lookFor(among));
      known = last;
    }
    return last.addresses();
  }

  private Set<IpAddress> lookFor(Set<IpAddress> among) {
    return devices.all().stream()
        .map(view -> view.device().spec())
        .filter(spec -> spec.polling().enabled())
        .map(DeviceSpec::address)
        .filter(among::contains)
        .collect(Collectors.toSet());
  }
}
