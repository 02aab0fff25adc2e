package io.bongsu.storage;

/**
 * How the store is.
 *
 * @param ready true when it answers
 * @param message one sentence for people; what to do when it does not answer
 */
public record StorageCheck(boolean ready, String message) {}
