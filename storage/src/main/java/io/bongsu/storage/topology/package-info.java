/** Manual links, link sights and map positions on PostgreSQL. */
@NullMarked
package io.bongsu.storage.topology;

import org.jspecify.annotations.NullMarked;
