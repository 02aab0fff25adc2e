/** The network as it is now, served from memory; what REST reads and asks to be changed. */
@NullMarked
package io.bongsu.app.state;

import org.jspecify.annotations.NullMarked;
