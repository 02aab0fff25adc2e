/**
 * SNMPv1 and v2c over one UDP socket: requests and responses as octets, written and read in place.
 */
@NullMarked
package io.bongsu.poller.udp;

import org.jspecify.annotations.NullMarked;
