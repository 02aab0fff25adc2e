package io.bongsu.model.history;

import java.time.Instant;
import java.util.Map;

/**
 * A change of the map that is kept.
 *
 * @param id given by the store, rising with time; 0 before
 * @param at when it was noticed, whole microseconds
 * @param names what the nodes it touches were called then, by node id
 */
public record TopologyChange(
    long id, Instant at, Difference difference, Map<String, String> names, Cause cause) {}
