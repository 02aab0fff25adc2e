/** Carries what the journal holds over into the database, each record exactly once. */
@NullMarked
package io.bongsu.storage.reconcile;

import org.jspecify.annotations.NullMarked;
