/** What is done with samples as they grow old: days packed by series, what is too old dropped. */
@NullMarked
package io.bongsu.storage.series.pack;

import org.jspecify.annotations.NullMarked;
