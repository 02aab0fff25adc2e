package io.bongsu.poller.icmp;

import io.bongsu.model.net.IpAddress;
import java.security.SecureRandom;
import java.time.Duration;

/** Pings its arguments from the namespace and with the privileges it is started in, a line each. */
final class PingFromHere {
  private PingFromHere() {}

  public static void main(String[] addresses) throws InterruptedException {
    try (Pinger pinger = new Pinger(System::nanoTime, new SecureRandom())) {
      IcmpAvailability icmp = pinger.start();
      System.out.println(icmp.available() + " " + icmp.message());
      for (String text : addresses) {
        IpAddress address = IpAddress.parse(text);
        System.out.println(
            pinger.reaches(address)
                ? say(text, persistently(pinger, address))
                : text + " unreachable family");
      }
      System.out.println(pinger.counts());
    }
  }

  /** Kernels ration the refusals they send: silence is asked again. */
  private static Echo persistently(Pinger pinger, IpAddress address) throws InterruptedException {
    Echo echo = new Echo.Lost("");
    for (int i = 0; i < 4 && echo.equals(new Echo.Lost("")); i++) {
      echo = pinger.ping(address, Duration.ofMillis(700));
    }
    return echo;
  }

  private static String say(String text, Echo echo) {
    return switch (echo) {
      case Echo.Reply _ -> text + " answered";
      case Echo.Lost(String reason) -> text + " lost: " + reason;
    };
  }
}
