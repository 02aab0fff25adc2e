package io.bongsu.app.monitor;

import io.bongsu.app.live.EventHub;
import io.bongsu.app.state.DeferredWrites;
import io.bongsu.fault.FaultEngine;
import io.bongsu.fault.notify.NotificationSender;
import io.bongsu.model.series.SampleSink;
import io.bongsu.poller.Poller;

/** What is measured. */
public record Gauges(
    Poller poller,
    SampleSink samples,
    FaultEngine faults,
    NotificationSender sender,
    DeferredWrites writes,
    EventHub hub) {}
