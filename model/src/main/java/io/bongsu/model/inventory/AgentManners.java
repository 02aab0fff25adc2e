package io.bongsu.model.inventory;

/**
 * How an agent was found to want to be asked, where that differs from how any agent is asked. It
 * outlasts a restart, so that an agent is not taught by time-outs what it already taught.
 *
 * @param box that was found so; of another one at the same address this says nothing
 * @param bulk false: GETBULK (RFC 3416) failed, GETNEXT did not
 * @param together false: answers of several columns were spoilt, those of one were not
 * @param varbinds so many are asked for at a time, 1 or more
 * @param mostVarbinds more of them failed; 0: none failed
 * @param mostWindows more requests at a time failed; 0: none failed
 * @param millis it usually takes to answer, 0: too little to matter
 * @param untilForgiven after so many more answers all of this is tried again, 1 or more
 */
public record AgentManners(
    Fingerprint box,
    boolean bulk,
    boolean together,
    int varbinds,
    int mostVarbinds,
    int mostWindows,
    int millis,
    int untilForgiven) {
  /** True when an agent of the other manners could be asked more boldly, or waited for less. */
  public boolean isWorseThan(AgentManners other) {
    return (!bulk && other.bulk)
        || (!together && other.together)
        || isLess(mostVarbinds, other.mostVarbinds)
        || isLess(mostWindows, other.mostWindows)
        || varbinds < other.varbinds
        || millis > 2 * other.millis;
  }

  private static boolean isLess(int most, int otherMost) {
    return most != 0 && (otherMost == 0 || most < otherMost);
  }
}
