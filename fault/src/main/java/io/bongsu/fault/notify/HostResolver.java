package io.bongsu.fault.notify;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for a host's addresses; blocking. */
@FunctionalInterface
public interface HostResolver {
  /** All addresses, at least one. */
  InetAddress[] resolve(String host) throws UnknownHostException;
}
