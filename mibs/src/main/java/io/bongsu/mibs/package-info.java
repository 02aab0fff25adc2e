/** What devices are and what their objects mean, as data. */
@NullMarked
package io.bongsu.mibs;

import org.jspecify.annotations.NullMarked;
