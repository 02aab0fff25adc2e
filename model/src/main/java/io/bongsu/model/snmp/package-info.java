/**
 * SNMP values, credentials and tables as Bongsu sees them, whatever library or recorded walk they
 * came from.
 */
@NullMarked
package io.bongsu.model.snmp;

import org.jspecify.annotations.NullMarked;
