/** The commands that need no server: what Bongsu would see in recorded walks. */
@NullMarked
package io.bongsu.app.offline;

import org.jspecify.annotations.NullMarked;
