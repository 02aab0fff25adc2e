/** What the ports of every tier share. */
@NullMarked
package io.bongsu.model;

import org.jspecify.annotations.NullMarked;
