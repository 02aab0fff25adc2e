package io.bongsu.simulator.world;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of 198.18.0.0/15 (RFC 2544) in a network namespace behind a veth pair: the kernel there
 * answers pings, and a silenced address is a blackhole route, so nothing of ours takes part in a
 * device's loss. Needs root and iproute2.
 */
public final class NamespaceWorld implements World {
  private static final int PORT = 161;
  private static final int BLOCKS = 32;
  private static final int SITES = 8;

  private final Set<InetSocketAddress> silenced = new HashSet<>();
  private @Nullable NamespaceBlock block;

  /** Whether this process may make namespaces. */
  public static boolean isPossible() {
    return NamespaceBlock.isPossible();
  }

  @Override
  public void start() {
    NamespaceBlock.sweep();
    for (int candidate = 0; candidate < BLOCKS; candidate++) {
      NamespaceBlock tried = new NamespaceBlock(candidate);
      if (tried.claim(SITES)) {
        block = tried;
        return;
      }
    }
    throw new IllegalStateException(
        "All "
            + BLOCKS
            + " address blocks of 198.18.0.0/15 are routed already: stop another simulator");
  }

  @Override
  public InetSocketAddress agent(int site, int host) {
    return new InetSocketAddress(claimed().address(site, host), PORT);
  }

  @Override
  public boolean answersPing() {
    return true;
  }

  @Override
  public <T> T inside(Supplier<T> task) {
    return new NamespaceDoor(claimed().namespace()).inside(task);
  }

  @Override
  public synchronized void silence(Set<InetSocketAddress> agents) {
    List<String> lines = new ArrayList<>();
    for (InetSocketAddress agent : agents) {
      if (silenced.add(agent)) {
        lines.add("route add " + blackhole(agent));
      }
    }
    for (InetSocketAddress agent : List.copyOf(silenced)) {
      if (!agents.contains(agent)) {
        silenced.remove(agent);
        lines.add("route del " + blackhole(agent));
      }
    }
    if (!lines.isEmpty()) {
      IpCommand.batch(claimed().namespace(), lines);
    }
  }

  private static String blackhole(InetSocketAddress agent) {
    return "blackhole " + agent.getAddress().getHostAddress() + "/32 table local";
  }

  @Override
  public boolean isMuted(InetSocketAddress agent) {
    return false;
  }

  @Override
  public String description() {
    return "in network namespace "
        + claimed().namespace()
        + ", "
        + claimed().prefix()
        + " port "
        + PORT;
  }

  private NamespaceBlock claimed() {
    if (block == null) {
      throw new IllegalStateException("The world has no addresses before start()");
    }
    return block;
  }

  @Override
  public void close() {
    if (block != null) {
      block.release();
    }
  }
}
