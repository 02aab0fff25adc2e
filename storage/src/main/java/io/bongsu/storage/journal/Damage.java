package io.bongsu.storage.journal;

/**
 * Something that was wrong with a file of the log when it was opened.
 *
 * @param file its name
 * @param what one sentence
 * @param bytes how many octets could not be used
 */
public record Damage(String file, String what, long bytes) {
  @Override
  public String toString() {
    return file + ": " + what + (bytes > 0 ? " (" + bytes + " bytes)" : "");
  }
}
