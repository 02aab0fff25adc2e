/** The fault tier: from poll results to one alert per cause. */
@NullMarked
package io.bongsu.fault;

import org.jspecify.annotations.NullMarked;
