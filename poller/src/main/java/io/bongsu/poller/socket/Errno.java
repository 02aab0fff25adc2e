package io.bongsu.poller.socket;

import java.io.IOException;

/** Linux error numbers as far as a datagram socket meets them. */
public final class Errno extends IOException {
  private static final long serialVersionUID = 1L;

  /** Numbers as of errno(3). */
  public static final int EPERM = 1;

  public static final int EBADF = 9;
  public static final int EAGAIN = 11;
  public static final int EACCES = 13;
  public static final int EINVAL = 22;
  public static final int EPROTONOSUPPORT = 93;
  public static final int EAFNOSUPPORT = 97;
  public static final int EADDRNOTAVAIL = 99;
  public static final int ENETUNREACH = 101;
  public static final int ENOBUFS = 105;
  public static final int EHOSTUNREACH = 113;

  private final int number;

  /** Of a call that failed. */
  public Errno(String call, int number) {
    super(call + ": " + sentence(number));
    this.number = number;
  }

  /** As in errno(3). */
  public int number() {
    return number;
  }

  /** What it means, for people. */
  public static String sentence(int number) {
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
