package io.bongsu.poller.snmp;

/** Hears of one table that is read without blocking: exactly one of the two is called, once. */
public interface TableListener {
  /**
   * Every known row came, or as many as there was time for, and the sink has them. By the thread that receives: whoever blocks here
   * keeps all responses waiting.
   */
  void read(TableReading reading);

  /**
   * Its rows are not known, or not all there any more: the rest has to be run, on a thread that may
   * block. By any thread.
   */
  void walk(Rest rest);

  /** What is left to do after the known rows proved not to be all there; blocks. Run once. */
  @FunctionalInterface
  interface Rest {
    /** Reads the whole table. */
    TableReading run() throws InterruptedException;
  }
}
