/** How the network changed: changes of nodes and links with their causes, and the map at a time. */
@NullMarked
package io.bongsu.model.history;

import org.jspecify.annotations.NullMarked;
