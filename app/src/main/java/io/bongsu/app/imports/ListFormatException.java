package io.bongsu.app.imports;

/** A whole list could not be read; the message says what to do. */
final class ListFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public ListFormatException(String message) {
    super(message);
  }
}
