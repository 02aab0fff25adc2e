package io.bongsu.storage.journal;

/**
 * One record of a log.
 *
 * @param seq its number, growing by one with each record
 * @param weight what its owner counts by, such as samples; not negative
 * @param payload never changed after construction
 */
public record LogRecord(long seq, int weight, byte[] payload) {
  /**
   * A record that has no number yet.
   *
   * @param weight as in the record
   * @param payload as in the record
   */
  public record Content(int weight, byte[] payload) {}
}
