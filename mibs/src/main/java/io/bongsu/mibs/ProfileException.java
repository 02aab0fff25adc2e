package io.bongsu.mibs;

import java.util.List;

/**
 * The profile files contradict themselves; the message lists every complaint with file and place.
 */
public final class ProfileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProfileException(List<String> complaints) {
    super(
        "The device profiles have "
            + complaints.size()
            + " mistakes:\n"
            + String.join("\n", complaints));
  }
}
