/**
 * Performance questions that need several tiers: what is usual, what comes, who was there least.
 */
@NullMarked
package io.bongsu.app.performance;

import org.jspecify.annotations.NullMarked;
