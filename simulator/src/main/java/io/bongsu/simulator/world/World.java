package io.bongsu.simulator.world;

import java.net.InetSocketAddress;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The ground that simulated devices stand on: it hands out addresses and can make some of them fall
 * silent. Constructors do nothing; {@link #start} claims, {@link #close} gives everything back.
 */
public sealed interface World extends AutoCloseable permits LoopbackWorld, NamespaceWorld {
  /**
   * Claims a block of addresses nobody else uses.
   *
   * @throws IllegalStateException with a sentence for the user when there is none
   */
  void start();

  /**
   * Where the agent of a device listens, UDP.
   *
   * @param site 0 to 7
   * @param host 1 to 250
   */
  InetSocketAddress agent(int site, int host);

  /** Whether addresses answer ICMP echo exactly as long as they are not silenced. */
  boolean answersPing();

  /** Opens sockets: they belong to this world. The task must start no threads. */
  <T> T inside(Supplier<T> task);

  /** From now on exactly these addresses are silent. */
  void silence(Set<InetSocketAddress> agents);

  /** Whether an agent must keep quiet by itself because the world cannot stop its packets. */
  boolean isMuted(InetSocketAddress agent);

  /** A sentence about it for people. */
  String description();

  @Override
  void close();

  /** A namespace where the process may make one, loopback otherwise. */
  static World best() {
    return NamespaceWorld.isPossible() ? new NamespaceWorld() : new LoopbackWorld();
  }
}
