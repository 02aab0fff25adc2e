/**
 * Decides when each device is polled: Quartz fires rounds, a stable hash gives each device its
 * moment in them.
 */
@NullMarked
package io.bongsu.poller.schedule;

import org.jspecify.annotations.NullMarked;
