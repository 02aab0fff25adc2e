/**
 * The store as the rest of Bongsu sees it: all ports behind one entry, on PostgreSQL or in memory.
 */
@NullMarked
package io.bongsu.storage;

import org.jspecify.annotations.NullMarked;
