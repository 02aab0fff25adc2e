/** Devices: what an admin asked to monitor, and what was found there. */
@NullMarked
package io.bongsu.model.device;

import org.jspecify.annotations.NullMarked;
