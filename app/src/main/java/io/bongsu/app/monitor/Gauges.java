package io.bongsu.app.monitor;

import io.bongsu.app.live.EventHub;
import io.bongsu.app.state.DeferredWrites;
import io.bongsu.app.state.TopologyKeeper;
import io.bongsu.fault.FaultEngine;
import io.bongsu.fault.notify.NotificationSender;
import io.bongsu.poller.Poller;
import io.bongsu.storage.Storage;

/** What is measured. */
public record Gauges(
    Poller poller,
    Storage storage,
    FaultEngine faults,
    NotificationSender sender,
    DeferredWrites writes,
    EventHub hub,
    TopologyKeeper maps) {}
