package io.bongsu.fault.notify;

/** A message must not go there; the sentence says why and how an admin allows it. */
public final class ForbiddenTargetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ForbiddenTargetException(String message) {
    super(message);
  }
}
