package io.bongsu.poller.snmp;

/** Hears of instances that are read without blocking: exactly one of the two is called, once. */
public interface InstanceListener {
  /**
   * Every instance has a value. By the thread that receives: whoever blocks here keeps all
   * responses waiting.
   */
  void read(Reading reading);

  /**
   * Not all of them are there any more, or the agent fell silent. By any thread.
   *
   * @param silent it answered nothing at all, however often it was asked
   */
  void lost(boolean silent);
}
