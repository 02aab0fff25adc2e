package io.bongsu.app.pipeline;

import io.bongsu.app.state.Directory;
import io.bongsu.fault.FaultEngine;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.PollResultSink;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SampleSink;
import io.bongsu.performance.HotValues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each result to the hot values, the store, the directory and the fault tier, in this order;
 * of pings, a minute is stored at a time. Thread-safe.
 */
public final class Pipeline implements PollResultSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  private final HotValues hotValues;
  private final SampleSink samples;
  private final PingMinutes pings;
  private final Directory directory;
  private final FaultEngine faults;

  /** Wires the pipeline. */
  public Pipeline(
      HotValues hotValues, SampleSink samples, Directory directory, FaultEngine faults) {
    this.hotValues = hotValues;
    this.samples = samples;
    this.pings = new PingMinutes(samples::offer);
    this.directory = directory;
    this.faults = faults;
  }

  /** Takes a result; results of devices that were deleted meanwhile are dropped. */
  @Override
  public void accept(PollResult result) {
    try {
      if (directory.find(result.device()).isPresent()) {
        handOver(result);
      }
    } catch (RuntimeException failed) {
      LOG.error("a result of device {} was lost", result.device(), failed);
    }
  }

  private void handOver(PollResult result) {
    hotValues.accept(result);
    for (SampleFrame frame : result.frames()) {
      store(result.device(), frame);
    }
    directory.accept(result);
    faults.accept(result);
  }

  private void store(DeviceId device, SampleFrame frame) {
    if (frame.group() == MetricGroup.PING) {
      pings.add(device, frame);
    } else {
      samples.offer(device, frame);
    }
  }

  /** Stores what is still being gathered; nothing comes after it. */
  @Override
  public void close() {
    pings.handOver();
  }
}
