/** Which silent device is the cause and which ones only hang behind it. */
@NullMarked
package io.bongsu.fault.rootcause;

import org.jspecify.annotations.NullMarked;
