package io.bongsu.app.http.api;

import io.bongsu.app.imports.ImportService;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.MapSource;
import io.bongsu.model.device.CredentialStore;
import io.bongsu.model.poll.Prober;

/** What knows the network. */
public record NetworkParts(
    DeviceDirectory devices,
    MapSource map,
    ImportService imports,
    CredentialStore credentials,
    Prober prober) {}
