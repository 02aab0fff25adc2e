package io.bongsu.poller.snmp;

import io.bongsu.poller.udp.Exchange;
import io.bongsu.poller.udp.ResponseMessage;
import java.util.concurrent.CompletableFuture;

/**
 * One request and what became of it.
 *
 * @param answer completes when that is known
 */
record OneExchange(CompletableFuture<Answer> answer) implements Exchange {
  OneExchange() {
    this(new CompletableFuture<>());
  }

  @Override
  public void answered(ResponseMessage response, long nanos, long roundTripNanos) {
    answer.complete(new Answer.Response(new MessageResponse(response), nanos, roundTripNanos));
  }

  @Override
  public void silent(String reason) {
    answer.complete(new Answer.Silence(reason));
  }
}
