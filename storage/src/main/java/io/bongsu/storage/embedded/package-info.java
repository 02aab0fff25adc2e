/**
 * A PostgreSQL server of Bongsu's own: its files, its process, and the lock on the data directory.
 */
@NullMarked
package io.bongsu.storage.embedded;

import org.jspecify.annotations.NullMarked;
