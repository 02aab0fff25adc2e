/** Model values as few octets that are read back quickly: what is kept of every device. */
@NullMarked
package io.bongsu.storage.packed;

import org.jspecify.annotations.NullMarked;
