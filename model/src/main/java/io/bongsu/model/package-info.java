/** Values of the domain and the ports between the tiers. No I/O. */
@NullMarked
package io.bongsu.model;

import org.jspecify.annotations.NullMarked;
