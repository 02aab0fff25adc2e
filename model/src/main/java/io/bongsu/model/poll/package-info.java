/** What the collecting tier hands over: one immutable result per poll. */
@NullMarked
package io.bongsu.model.poll;

import org.jspecify.annotations.NullMarked;
