/** Brings messages to their receivers: webhook and mail, with retry and a guard on targets. */
@NullMarked
package io.bongsu.fault.notify;

import org.jspecify.annotations.NullMarked;
