/**
 * Turns two readings of counters into rates, or into no value where a rate would be a guess; pure.
 */
@NullMarked
package io.bongsu.poller.rate;

import org.jspecify.annotations.NullMarked;
