/** Accounting: which ports are billed how, and what a month came to. */
@NullMarked
package io.bongsu.model.accounting;

import org.jspecify.annotations.NullMarked;
