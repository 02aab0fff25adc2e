package io.bongsu.fault.incident;

import io.bongsu.model.fault.Severity;

/**
 * What is told to whom.
 *
 * @param incidentUrl the address of an incident's page without its id, such as {@code
 *     https://nms.example/incidents/}
 * @param from milder incidents are shown but not sent
 * @param stormLimit more new incidents of one kind than this inside a minute are folded into one
 */
public record MessageSettings(String incidentUrl, Severity from, int stormLimit) {}
