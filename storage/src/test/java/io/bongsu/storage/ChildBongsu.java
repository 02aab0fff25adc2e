package io.bongsu.storage;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A process of its own that opens a store, makes one device, says so, and writes samples until it
 * is killed.
 */
final class ChildBongsu {
  static final String READY = "ready";

  private ChildBongsu() {}

  public static void main(String[] arguments) throws InterruptedException {
    Storage storage = Storage.postgres(StorageConfig.embedded(Path.of(arguments[0])));
    try {
      storage.start();
    } catch (RuntimeException e) {
      System.out.println(e.getMessage());
      return;
    }
    var device = Devices.one(storage);
    System.out.println(READY);
    while (true) {
      storage
          .samples()
          .offer(
              device,
              new SampleFrame(MetricGroup.PING, Instant.now(), List.of(""), new float[] {1, 0}));
      Thread.sleep(5);
    }
  }
}
