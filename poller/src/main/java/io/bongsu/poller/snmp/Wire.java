package io.bongsu.poller.snmp;

import io.bongsu.poller.udp.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.smi.UdpAddress;

/**
 * Sends one PDU through a lane and waits on a virtual thread.
 *
 * @param lanes the open lanes
 * @param keys localised keys
 * @param nanos the monotonic clock
 */
record Wire(Lanes lanes, UserKeys keys, LongSupplier nanos) {
  /** How much longer than the retries we wait before snmp4j's own timer is taken to have failed. */
  private static final long GRACE_MILLIS = 2_000;

  Answer exchange(Lane lane, PDU pdu, Target<UdpAddress> target) throws InterruptedException {
    try {
      long worst = target.getTimeout() * ((1L << (target.getRetries() + 1)) - 1) + GRACE_MILLIS;
      long sent = nanos.getAsLong();
      @Nullable PDU response = lane.send(pdu, target).get(worst, TimeUnit.MILLISECONDS);
      return response == null ? new Answer.Silence() : answer(response, sent, target);
    } catch (TimeoutException lost) {
      return new Answer.Silence();
    } catch (MessageException unsendable) {
      return new Answer.Silence("The request could not be made: " + unsendable.getMessage());
    } catch (IOException unsendable) {
      return new Answer.Silence("The request could not be sent: " + unsendable.getMessage());
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What takes as long as the first try's time had been sent again by then. */
  private Answer answer(PDU response, long sent, Target<UdpAddress> target) {
    long now = nanos.getAsLong();
    boolean repeated =
        target.getRetries() > 0 && now - sent >= TimeUnit.MILLISECONDS.toNanos(target.getTimeout());
    return new Answer.Response(
        new PduResponse(response), now, repeated ? Exchange.UNMEASURED : now - sent);
  }

  byte @Nullable [] discover(UdpAddress address, Duration timeout, int retries) {
    for (int i = 0; i <= retries; i++) {
      byte[] engineId = lanes.first().discover(address, timeout.toMillis() << i);
      if (engineId != null) {
        return engineId;
      }
    }
    return null;
  }
}
