package io.bongsu.simulator.agent;

/**
 * Its SNMPv3 engine begins anew after every so many requests. One that does not count its boots
 * comes up now after a day, now at once, so that its time goes back and forth at the same boots.
 */
final class RestartingEngine implements Manners {
  private static final int DAY_SECONDS = 86_400;

  private final int requests;
  private final boolean counts;
  private int heard;
  private int boots = 1;

  RestartingEngine(int requests, boolean counts) {
    this.requests = requests;
    this.counts = counts;
  }

  @Override
  public synchronized void wind(EngineClock clock) {
    heard++;
    if (heard % requests != 0) {
      return;
    }
    if (counts) {
      boots++;
      clock.set(boots, 0);
    } else {
      clock.set(boots, heard / requests % 2 == 0 ? 0 : DAY_SECONDS);
    }
  }
}
