package io.bongsu.poller.device;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.poller.icmp.PingSettings;
import io.bongsu.poller.icmp.Pinger;
import io.bongsu.poller.snmp.SnmpClient;

/**
 * What all device polls share.
 *
 * @param pinger started
 * @param ping how status polls ask
 * @param snmp started
 * @param profiles to recognise devices by
 * @param clocks wall and monotonic
 */
public record PollTools(
    Pinger pinger, PingSettings ping, SnmpClient snmp, ProfileCatalogue profiles, Clocks clocks) {}
