/**
 * SNMP agents on real UDP sockets: decoding, answering, encoding, and the bad manners that real
 * agents have.
 */
@NullMarked
package io.bongsu.simulator.agent;

import org.jspecify.annotations.NullMarked;
