/** Polls one device: the plans, what is remembered from poll to poll, and when it is left alone. */
@NullMarked
package io.bongsu.poller.device;

import org.jspecify.annotations.NullMarked;
