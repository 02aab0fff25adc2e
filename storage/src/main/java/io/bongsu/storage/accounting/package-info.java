/** Bills and frozen statements on PostgreSQL. */
@NullMarked
package io.bongsu.storage.accounting;

import org.jspecify.annotations.NullMarked;
