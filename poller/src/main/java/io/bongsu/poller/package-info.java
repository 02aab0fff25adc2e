/** Collects: schedule, SNMP, ICMP, decoding. */
@NullMarked
package io.bongsu.poller;

import org.jspecify.annotations.NullMarked;
