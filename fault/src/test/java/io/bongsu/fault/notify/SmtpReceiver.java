package io.bongsu.fault.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A small mail server (RFC 5321) that keeps every mail it took and can refuse some first. */
final class SmtpReceiver implements AutoCloseable {
  final List<String> mails = new CopyOnWriteArrayList<>();
  final List<String> commands = new CopyOnWriteArrayList<>();
  final AtomicInteger refuseNext = new AtomicInteger();
  private final ServerSocket server;

  SmtpReceiver() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      PrintStream out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8);
      out.print("220 test ESMTP\r\n");
      String line = in.readLine();
      while (line != null) {
        commands.add(line);
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
          case "EHLO" -> out.print("250-test\r\n250 8BITMIME\r\n");
          case "DATA" -> data(in, out);
          case "QUIT" -> out.print("221 bye\r\n");
          default -> out.print("250 ok\r\n");
        }
        line = verb.equals("QUIT") ? null : in.readLine();
      }
    } catch (IOException gone) {
      commands.add("(connection lost)");
    }
  }

  private void data(BufferedReader in, PrintStream out) throws IOException {
    out.print("354 go on\r\n");
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line).append('\n');
    }
    if (refuseNext.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      out.print("451 try again later\r\n");
    } else {
      mails.add(mail.toString());
      out.print("250 taken\r\n");
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
