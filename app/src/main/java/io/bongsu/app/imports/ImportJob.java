package io.bongsu.app.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An import in the background, at one moment.
 *
 * @param done rows finished
 * @param total rows of the file, 0 until it is read
 * @param error why it failed; otherwise empty
 * @param report null until done
 */
public record ImportJob(
    String id, State state, int done, int total, String error, @Nullable ImportReport report) {
  /** Where it stands. */
  public enum State {
    RUNNING,
    DONE,
    FAILED;

    /** As the REST API writes it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
