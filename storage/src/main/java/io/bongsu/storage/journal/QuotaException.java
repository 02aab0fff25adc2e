package io.bongsu.storage.journal;

import java.io.IOException;

/** The log has reached the size it may have. */
public final class QuotaException extends IOException {
  private static final long serialVersionUID = 1L;

  QuotaException(long bytes) {
    super("The journal has reached its " + bytes + " bytes");
  }
}
