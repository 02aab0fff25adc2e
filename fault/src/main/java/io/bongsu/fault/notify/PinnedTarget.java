package io.bongsu.fault.notify;

import java.net.InetAddress;

/**
 * Where to connect, decided once.
 *
 * @param host as written, for the Host header and the certificate
 * @param address the one to connect to, whatever the name says later
 */
public record PinnedTarget(String host, InetAddress address, int port) {}
