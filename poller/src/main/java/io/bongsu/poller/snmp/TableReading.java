package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import java.util.List;

/**
 * What one agent gave of a table.
 *
 * @param reading its outcome; the view is empty, cells went to the sink
 * @param present the columns of which the agent has any rows
 */
public record TableReading(Reading reading, List<Oid> present) {}
