package io.bongsu.model;

/**
 * The store could not be reached or refused; the message says what to do where a person can do
 * something.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What was found out without the driver's help. */
  public StoreException(String message) {
    super(message);
  }

  /** Wraps the driver's error. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
