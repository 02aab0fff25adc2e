/** The ports on PostgreSQL and in memory. */
@NullMarked
package io.bongsu.storage;

import org.jspecify.annotations.NullMarked;
