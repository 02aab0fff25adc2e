package io.bongsu.fault.notify;

import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.Notification;

/** One way to reach a receiver; blocking, bounded in time, never throws. */
@FunctionalInterface
interface Transport<T extends Channel.Target> {
  Attempt deliver(T target, Notification notification);
}
