/**
 * What changes, told to every browser at once: events with numbers, kept a while for those who come
 * back.
 */
@NullMarked
package io.bongsu.app.live;

import org.jspecify.annotations.NullMarked;
