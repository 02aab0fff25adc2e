/** Alarms, incidents and notifications as values, and the ports that keep and send them. */
@NullMarked
package io.bongsu.model.fault;

import org.jspecify.annotations.NullMarked;
