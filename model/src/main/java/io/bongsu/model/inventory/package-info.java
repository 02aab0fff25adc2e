/** What polls found on a device: identity, system group, ports, health. */
@NullMarked
package io.bongsu.model.inventory;

import org.jspecify.annotations.NullMarked;
