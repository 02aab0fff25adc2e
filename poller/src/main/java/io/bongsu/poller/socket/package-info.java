/** Linux's socket calls, as far as pings and SNMP need them: many datagrams for one call. */
@NullMarked
package io.bongsu.poller.socket;

import org.jspecify.annotations.NullMarked;
