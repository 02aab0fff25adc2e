/**
 * Makes facts of what an agent told: pure functions of a view and a profile, the same for live
 * polls and recorded walks.
 */
@NullMarked
package io.bongsu.poller.decode;

import org.jspecify.annotations.NullMarked;
