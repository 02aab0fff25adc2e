package io.bongsu.fault.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that connect to one address, whatever they are told: the mail client must not resolve the
 * name again.
 */
final class PinnedSocketFactory extends SocketFactory {
  private final PinnedTarget target;

  PinnedSocketFactory(PinnedTarget target) {
    this.target = target;
  }

  @Override
  public Socket createSocket() {
    return new PinnedSocket(target);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected();
  }

  private Socket connected() throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(target.address(), target.port()));
    return socket;
  }

  private static final class PinnedSocket extends Socket {
    private final PinnedTarget target;

    PinnedSocket(PinnedTarget target) {
      this.target = target;
    }

    @Override
    public void connect(SocketAddress ignored, int timeout) throws IOException {
      super.connect(new InetSocketAddress(target.address(), target.port()), timeout);
    }
  }
}
