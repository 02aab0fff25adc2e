package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import java.util.List;

/**
 * The rows that a table had when it was last read completely: in every column the same, by one
 * index number each, ascending.
 *
 * @param columns asked for
 * @param names of these columns
 * @param indexes never changed after construction
 */
record KnownRows(List<Oid> columns, TableNames names, int[] indexes) {}
