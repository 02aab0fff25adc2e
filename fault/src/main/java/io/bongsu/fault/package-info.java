/** Conditions, alarms, root cause, incidents, notifications. */
@NullMarked
package io.bongsu.fault;

import org.jspecify.annotations.NullMarked;
