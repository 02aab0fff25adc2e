/** Addresses, parsed once at the edge. */
@NullMarked
package io.bongsu.model.net;

import org.jspecify.annotations.NullMarked;
