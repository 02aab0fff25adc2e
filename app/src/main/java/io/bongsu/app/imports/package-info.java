/** Device lists and link lists: from a file's bytes to a verdict for each row. */
@NullMarked
package io.bongsu.app.imports;

import org.jspecify.annotations.NullMarked;
