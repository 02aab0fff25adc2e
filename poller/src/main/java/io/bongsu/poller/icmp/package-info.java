/**
 * Asks addresses whether they are there: ICMP and ICMPv6 echo on native sockets, without a child
 * process.
 */
@NullMarked
package io.bongsu.poller.icmp;

import org.jspecify.annotations.NullMarked;
