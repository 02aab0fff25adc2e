/** What the simulated devices tell through SNMP, object by object. */
@NullMarked
package io.bongsu.simulator.mib;

import org.jspecify.annotations.NullMarked;
