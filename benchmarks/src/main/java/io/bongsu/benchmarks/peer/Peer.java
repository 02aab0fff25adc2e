package io.bongsu.benchmarks.peer;

import java.io.IOException;
import java.util.List;

/** A program of others that asks agents of a farm. Used by one thread. */
public interface Peer {
  /** As it is printed. */
  String name();

  /** What it does of Bongsu's work and what it leaves out, for the person who compares. */
  String remark();

  /** What must be there to measure it. */
  List<Program> programs();

  /**
   * How many devices it is to ask where a program that starts a process for each value asks so
   * many.
   */
  int devices(int sample);

  /** How often a minute it would do this where traffic is polled each so many seconds. */
  double timesAMinute(int interval);

  /**
   * Asks every agent once. What it does to get ready is not in the result.
   *
   * @throws IOException when it cannot be run
   * @throws IllegalStateException with what it said, when it runs and fails
   */
  Spent ask(Agents agents) throws IOException, InterruptedException;
}
