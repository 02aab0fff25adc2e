package io.bongsu.simulator.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of 127.0.0.0/8, for everyone; the kernel answers every ping there, so pings tell
 * nothing.
 */
public final class LoopbackWorld implements World {
  private static final int PORT = 16_100;
  private static final int BLOCKS = 24;

  private volatile Set<InetSocketAddress> muted = Set.of();
  private volatile int block = -1;
  private @Nullable DatagramChannel claim;

  @Override
  public void start() {
    for (int candidate = 0; candidate < BLOCKS; candidate++) {
      if (claim(candidate)) {
        block = candidate;
        return;
      }
    }
    throw new IllegalStateException(
        "All "
            + BLOCKS
            + " loopback address blocks (127.64.0.0 to 127.87.0.0) are taken by other simulators: stop one");
  }

  /**
   * The socket on the block's first address is the claim: the kernel gives it to one process only.
   */
  private boolean claim(int candidate) {
    try {
      DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
      try {
        claim = channel.bind(address(candidate, 0, 0));
        return true;
      } catch (BindException taken) {
        channel.close();
        return false;
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("No UDP socket could be opened on loopback", broken);
    }
  }

  @Override
  public InetSocketAddress agent(int site, int host) {
    if (block < 0) {
      throw new IllegalStateException("The world has no addresses before start()");
    }
    return address(block, site, host);
  }

  private static InetSocketAddress address(int block, int site, int host) {
    byte[] octets = {127, (byte) (64 + block), (byte) site, (byte) host};
    try {
      return new InetSocketAddress(InetAddress.getByAddress(octets), PORT);
    } catch (java.net.UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public boolean answersPing() {
    return false;
  }

  @Override
  public <T> T inside(Supplier<T> task) {
    return task.get();
  }

  @Override
  public void silence(Set<InetSocketAddress> agents) {
    muted = Set.copyOf(agents);
  }

  @Override
  public boolean isMuted(InetSocketAddress agent) {
    return muted.contains(agent);
  }

  @Override
  public String description() {
    return "on loopback, 127."
        + (64 + block)
        + ".0.0/16 port "
        + PORT
        + " (SNMP decides up or down)";
  }

  @Override
  public void close() {
    try {
      if (claim != null) {
        claim.close();
      }
    } catch (IOException unclosable) {
      throw new UncheckedIOException(unclosable);
    }
  }
}
