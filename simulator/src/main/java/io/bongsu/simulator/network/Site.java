package io.bongsu.simulator.network;

/**
 * A place where devices stand.
 *
 * @param index 0 for the first site, unique
 * @param code the first part of its devices' names
 * @param name shown to people
 * @param location the sysLocation of its devices
 */
public record Site(int index, String code, String name, String location) {}
