/**
 * Speaks SNMP with one agent at a time: versions, credentials, bounded walks, and what each agent
 * can bear.
 */
@NullMarked
package io.bongsu.poller.snmp;

import org.jspecify.annotations.NullMarked;
