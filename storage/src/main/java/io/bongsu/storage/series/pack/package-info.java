/** What is done with samples and roll-ups as they grow old: packed by series, then dropped. */
@NullMarked
package io.bongsu.storage.series.pack;

import org.jspecify.annotations.NullMarked;
