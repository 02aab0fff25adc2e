/** Main and the wiring. */
@NullMarked
package io.bongsu.app;

import org.jspecify.annotations.NullMarked;
