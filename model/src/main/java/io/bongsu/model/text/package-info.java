/** Text that came from outside: made safe once, at the edge. */
@NullMarked
package io.bongsu.model.text;

import org.jspecify.annotations.NullMarked;
