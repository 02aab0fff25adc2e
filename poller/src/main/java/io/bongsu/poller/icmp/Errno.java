package io.bongsu.poller.icmp;

import java.io.IOException;

/** Linux error numbers as far as an ICMP socket meets them. */
final class Errno extends IOException {
  private static final long serialVersionUID = 1L;

  static final int EPERM = 1;
  static final int EBADF = 9;
  static final int EAGAIN = 11;
  static final int EACCES = 13;
  static final int EINVAL = 22;
  static final int EPROTONOSUPPORT = 93;
  static final int EAFNOSUPPORT = 97;
  static final int EADDRNOTAVAIL = 99;
  static final int ENETUNREACH = 101;
  static final int ENOBUFS = 105;
  static final int EHOSTUNREACH = 113;

  private final int number;

  Errno(String call, int number) {
    super(call + ": " + sentence(number));
    this.number = number;
  }

  int number() {
    return number;
  }

  static String sentence(int number) {
    return switch (number) {
      case EPERM -> "this host's firewall or privileges forbid it";
      case EACCES -> "this host's routing forbids it or the address is a broadcast address";
      case EINVAL, EADDRNOTAVAIL -> "this host cannot send to such an address";
      case ENETUNREACH -> "this host has no route to that network";
      case EHOSTUNREACH -> "this host has no route to that address";
      case EAGAIN, ENOBUFS -> "this host's send queue is full";
      case EBADF -> "Bongsu is closing";
      case EAFNOSUPPORT, EPROTONOSUPPORT -> "this host does not speak that protocol";
      default -> "error " + number;
    };
  }
}
