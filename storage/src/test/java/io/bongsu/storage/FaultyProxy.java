package io.bongsu.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between Bongsu and its database on loopback, and fails as networks and servers do. */
final class FaultyProxy implements AutoCloseable {
  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listener;
  private volatile CountDownLatch flowing = new CountDownLatch(0);
  private final AtomicLong connections = new AtomicLong();
  private final AtomicLong cutCopies = new AtomicLong();
  private volatile boolean resettingCopies;

  FaultyProxy(int target) throws IOException {
    this.target = target;
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    port = listener.getLocalPort();
    accept(listener);
  }

  int port() {
    return port;
  }

  /** Nobody listens any more, and every connection is reset. */
  void refuse() throws IOException {
    listener.close();
    reset();
  }

  /** Connections are taken and stay open, but nothing comes through. */
  void hang() {
    flowing = new CountDownLatch(1);
  }

  /**
   * Every connection is reset in the midst of the first rows that follow a COPY of samples.
   *
   * <p>After that statement a client sends nothing but rows until all of them are sent.
   */
  void resetInCopies() {
    resettingCopies = true;
  }

  /** As if nothing had been. */
  void heal() throws IOException {
    resettingCopies = false;
    flowing.countDown();
    if (listener.isClosed()) {
      ServerSocket again = new ServerSocket();
      again.setReuseAddress(true);
      again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      listener = again;
      accept(again);
    }
  }

  /** How many connections were taken so far. */
  long connections() {
    return connections.get();
  }

  /** How often rows were broken off on their way to the server. */
  long cutCopies() {
    return cutCopies.get();
  }

  @Override
  public void close() throws IOException {
    flowing.countDown();
    listener.close();
    reset();
  }

  private void reset() {
    open.forEach(FaultyProxy::resetOne);
    open.clear();
  }

  private static void resetOne(Socket socket) {
    try {
      socket.setOption(StandardSocketOptions.SO_LINGER, 0);
      socket.close();
    } catch (IOException gone) {
      // closed already
    }
  }

  private void accept(ServerSocket from) {
    Thread.ofVirtual()
        .start(() -> {
          while (!from.isClosed()) {
            try {
              connect(from.accept());
              if (from.isClosed()) {
                reset(); // accepted while it was being closed
              }
            } catch (IOException closed) {
              // the loop looks
            }
          }
        });
  }

  private void connect(Socket client) throws IOException {
    open.add(client);
    connections.incrementAndGet();
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(server);
    pump(client, server, true);
    pump(server, client, false);
  }

  private void pump(Socket from, Socket to, boolean toServer) {
    Thread.ofVirtual()
        .start(() -> {
          byte[] buffer = new byte[8_192];
          boolean copying = false;
          try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
              flowing.await();
              if (copying && resettingCopies) {
                out.write(buffer, 0, got / 2);
                cutCopies.incrementAndGet();
                reset();
              }
              out.write(buffer, 0, got);
              copying = toServer && beginsCopy(buffer, got);
            }
          } catch (IOException gone) {
            // the other direction ends too
          } catch (InterruptedException stop) {
            throw new UncheckedIOException(new IOException(stop));
          } finally {
            resetOne(from);
            resetOne(to);
          }
        });
  }

  private static boolean beginsCopy(byte[] buffer, int size) {
    return new String(buffer, 0, size, StandardCharsets.ISO_8859_1).contains("COPY sample");
  }
}
