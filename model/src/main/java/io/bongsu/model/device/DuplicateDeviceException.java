package io.bongsu.model.device;

/** Another device already has this address and port, or this foreign key. */
public final class DuplicateDeviceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which. */
  public DuplicateDeviceException(String message) {
    super(message);
  }
}
