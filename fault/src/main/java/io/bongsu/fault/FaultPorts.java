package io.bongsu.fault;

import io.bongsu.fault.incident.Courier;
import io.bongsu.model.fault.ChannelStore;
import io.bongsu.model.fault.FaultListener;
import io.bongsu.model.fault.FaultStore;
import io.bongsu.model.poll.Prober;

/** What the fault engine speaks to. */
public record FaultPorts(
    FaultStore store,
    ChannelStore channels,
    FaultListener listener,
    Prober prober,
    Courier courier) {}
