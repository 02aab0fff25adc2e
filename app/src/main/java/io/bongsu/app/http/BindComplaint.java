package io.bongsu.app.http;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;

/** Says why the server could not begin to listen, and what to do. */
final class BindComplaint {
  private BindComplaint() {}

  static IllegalStateException about(HttpSettings settings, RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException || cause instanceof UnresolvedAddressException) {
        return new IllegalStateException(
            sentence(settings, String.valueOf(cause.getMessage())), failure);
      }
    }
    return new IllegalStateException(
        sentence(settings, String.valueOf(failure.getMessage())), failure);
  }

  private static String sentence(HttpSettings settings, String message) {
    String place = settings.bind() + " port " + settings.port();
    if (message.contains("in use")) {
      return "Port %d on %s is in use by another program: stop it, or choose another port with --port"
          .formatted(settings.port(), settings.bind());
    }
    if (message.contains("ermission denied")) {
      return "Bongsu may not listen on " + place + ": choose a port above 1023 with --port";
    }
    return "Bongsu cannot listen on %s (%s): give an address of this machine with --bind"
        .formatted(place, message);
  }
}
