/** How Bongsu itself is doing: components, counters that obey their equations, Prometheus text. */
@NullMarked
package io.bongsu.app.monitor;

import org.jspecify.annotations.NullMarked;
