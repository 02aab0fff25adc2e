/** Alarms, incidents, channels and the outbox on PostgreSQL. */
@NullMarked
package io.bongsu.storage.fault;

import org.jspecify.annotations.NullMarked;
