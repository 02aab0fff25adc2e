package io.bongsu.topology;

import io.bongsu.model.net.IpAddress;

/** An address as the devices of one site mean it. */
record AddressAt(IpAddress address, String site) {}
