package io.bongsu.storage;

/**
 * How what the database does not have yet is kept.
 *
 * @param journalBytes alarms, messages and deeds on the disk, including some already written over
 * @param journalWaiting records the database does not have
 * @param oldestSeconds age of the oldest of these; 0: none
 * @param journalFailing whether the disk refused the last record
 * @param journalRefused records given up because neither disk nor memory had room
 * @param lastFsyncMillis how long the disk took to make the last record safe
 * @param spoolBytes samples on the disk
 * @param spoolFull whether samples are not brought to the disk because it is nearly full
 * @param ballastReleased whether the room set aside for alarms had to be used
 * @param quarantined records and samples the database refused for their contents, since the start
 * @param damages what was wrong with files of the journal at the start
 */
public record Durability(
    long journalBytes,
    long journalWaiting,
    double oldestSeconds,
    boolean journalFailing,
    long journalRefused,
    double lastFsyncMillis,
    long spoolBytes,
    boolean spoolFull,
    boolean ballastReleased,
    long quarantined,
    long damages) {
  /** Of a store that keeps nothing. */
  public static final Durability NONE = new Durability(0, 0, 0, false, 0, 0, 0, false, false, 0, 0);
}
