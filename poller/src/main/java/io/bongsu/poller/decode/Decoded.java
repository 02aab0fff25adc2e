package io.bongsu.poller.decode;

import io.bongsu.model.inventory.Finding;
import java.util.List;

/**
 * What was decoded, with what was odd about it.
 *
 * @param <T> the kind of facts
 */
public record Decoded<T>(T value, List<Finding> findings) {}
