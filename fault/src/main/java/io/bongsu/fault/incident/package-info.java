/** The life of alarms and incidents, and the messages about them. */
@NullMarked
package io.bongsu.fault.incident;

import org.jspecify.annotations.NullMarked;
