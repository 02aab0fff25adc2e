/** Devices, credentials and inventories on PostgreSQL. */
@NullMarked
package io.bongsu.storage.device;

import org.jspecify.annotations.NullMarked;
