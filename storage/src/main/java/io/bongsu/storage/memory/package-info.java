/** Twins of every port in memory: complete, thread-safe, and gone at the end of the process. */
@NullMarked
package io.bongsu.storage.memory;

import org.jspecify.annotations.NullMarked;
