/** Usage and money: what flowed in a billing period and what it costs. Pure functions of values. */
@NullMarked
package io.bongsu.performance.accounting;

import org.jspecify.annotations.NullMarked;
