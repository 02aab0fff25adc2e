package io.bongsu.model.inventory;

/**
 * One reading of a physical or state sensor.
 *
 * @param kind temperature, voltage, fanspeed, state, … (the classes of the inspect contract)
 * @param name where it sits
 * @param value in the unit; for state sensors the raw value
 * @param unit SI unit such as °C, V, rpm; empty for states
 * @param state normal, warning, critical or unknown for state sensors; empty otherwise
 * @param oid the instance it was read from, dotted
 */
public record Sensor(
    String kind, String name, double value, String unit, String state, String oid) {}
