package io.bongsu.app.plans;

/** A file that cannot be laid under the map; the message is for the person who sent it. */
public final class PictureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PictureException(String message) {
    super(message);
  }
}
