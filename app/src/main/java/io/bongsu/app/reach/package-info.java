/** Whether Bongsu reaches the network at all: its gateways, looked at every few seconds. */
@NullMarked
package io.bongsu.app.reach;

import org.jspecify.annotations.NullMarked;
