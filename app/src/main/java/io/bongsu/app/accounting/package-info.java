/** Bills: which ports they mean now, their statements, and freezing those of closed periods. */
@NullMarked
package io.bongsu.app.accounting;

import org.jspecify.annotations.NullMarked;
