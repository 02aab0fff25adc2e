/** A log of records in files of its own, that survives kill -9, full disks and damaged files. */
@NullMarked
package io.bongsu.storage.journal;

import org.jspecify.annotations.NullMarked;
