package io.bongsu.model.series;

import io.bongsu.model.device.DeviceId;
import java.time.Instant;
import java.util.function.BiConsumer;

/** The newest stored frame of every device and metric group, to know the present at start. */
public interface LastFrames {
  /**
   * Hands over the newest frame of each device and group, in no order, none twice. Blocking;
   * streams, so that all of them never stand in memory at once.
   *
   * @param since older frames are passed over; a look far back is slow
   * @param taker called on the caller's thread; must not call the store
   * @throws io.bongsu.model.StoreException when the store cannot be reached
   */
  void lastFrames(Instant since, BiConsumer<DeviceId, SampleFrame> taker);
}
