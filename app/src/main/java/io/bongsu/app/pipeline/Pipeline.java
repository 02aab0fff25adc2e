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
import java.util.List;

/**
 * Hands each result to the hot values, the store, the directory and the fault tier, in this order;
 * of pings, a minute is stored at a time. Thread-safe.
 */
public final class Pipeline implements PollResultSink, AutoCloseable {
  private final SampleSink samples;
  private final PingMinutes pings;
  private final Directory directory;
  private final Stages stages;

  /** Wires the pipeline. */
  public Pipeline(
      HotValues hotValues, SampleSink samples, Directory directory, FaultEngine faults) {
    this.samples = samples;
    this.pings = new PingMinutes(samples::offer);
    this.directory = directory;
    this.stages = new Stages(List.of(hotValues::accept, this::store, directory::accept, faults));
  }

  /** Takes a result; results of devices that were deleted meanwhile are dropped. */
  @Override
  public void accept(PollResult result) {
    if (directory.find(result.device()).isPresent()) {
      stages.accept(result);
    }
  }

  private void store(PollResult result) {
    for (SampleFrame frame : result.frames()) {
      store(result.device(), frame);
    }
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
