package io.bongsu.poller.snmp;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.TimeoutModel;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/**
 * One UDP socket with its receiving thread and its own USM time table, which snmp4j keeps by engine
 * id alone: two hosts that share an engine id therefore need two lanes.
 */
final class Lane {
  private static final int RECEIVE_BUFFER = 4 << 20;

  private final Snmp snmp;
  private final MPv3 v3;
  private final USM usm;
  private final Arrivals arrivals;

  private Lane(Snmp snmp, MPv3 v3, USM usm, Arrivals arrivals) {
    this.arrivals = arrivals;
    this.snmp = snmp;
    this.v3 = v3;
    this.usm = usm;
  }

  static Lane open(SecurityProtocols protocols, Arrivals arrivals) throws IOException {
    DefaultUdpTransportMapping transport =
        new DefaultUdpTransportMapping(new UdpAddress("0.0.0.0/0"));
    transport.setReceiveBufferSize(RECEIVE_BUFFER);
    transport.setAsyncMsgProcessingSupported(false);
    byte[] engine = MPv3.createLocalEngineID();
    USM usm = new USM(protocols, new OctetString(engine), 0);
    MPv3 v3 =
        new MPv3(
            engine,
            null,
            protocols,
            SecurityModels.getCollection(new SecurityModel[] {usm}),
            CounterSupport.getInstance());
    MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
    dispatcher.addMessageProcessingModel(new MPv1());
    dispatcher.addMessageProcessingModel(new MPv2c());
    dispatcher.addMessageProcessingModel(v3);
    dispatcher.addCounterListener(arrivals);
    Snmp snmp = arrivals.session(dispatcher);
    snmp.addTransportMapping(transport);
    snmp.setTimeoutModel(new Doubling(arrivals));
    snmp.listen();
    return new Lane(snmp, v3, usm, arrivals);
  }

  /** Sends; the future completes with the response, or with null when all retries timed out. */
  CompletableFuture<@Nullable PDU> send(PDU pdu, Target<UdpAddress> target) throws IOException {
    CompletableFuture<@Nullable PDU> response = new CompletableFuture<>();
    arrivals.asked();
    try {
      snmp.send(pdu, target, null, new Listener(snmp, response, arrivals));
    } catch (IOException unsendable) {
      arrivals.unanswered();
      throw unsendable;
    }
    return response;
  }

  /** Asks for the engine id of the agent at an address, blocking; null when it does not answer. */
  byte @Nullable [] discover(UdpAddress address, long timeoutMillis) {
    return snmp.discoverAuthoritativeEngineID(address, timeoutMillis);
  }

  /** Forgets boots and time of an engine, so that the next request learns them anew. */
  void forget(UdpAddress address, byte[] engineId) {
    v3.removeEngineID(address);
    usm.removeEngineTime(new OctetString(engineId));
  }

  void close() throws IOException {
    snmp.close();
  }

  /** Completes the future and takes the request off snmp4j's books. */
  private record Listener(Snmp snmp, CompletableFuture<@Nullable PDU> response, Arrivals arrivals)
      implements ResponseListener {
    @Override
    public <A extends Address> void onResponse(ResponseEvent<A> event) {
      snmp.cancel(event.getRequest(), this);
      PDU answer = event.getResponse();
      if (answer == null) {
        arrivals.unanswered();
      } else {
        arrivals.answered(answer);
      }
      response.complete(answer);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** Each retry waits twice as long as the try before it. */
  private record Doubling(Arrivals arrivals) implements TimeoutModel {
    @Override
    public long getRetryTimeout(int retry, int retries, long timeout) {
      if (retry > 0) {
        arrivals.repeated();
      }
      return timeout << retry;
    }

    @Override
    public long getRequestTimeout(int retries, long timeout) {
      return timeout * ((1L << (retries + 1)) - 1);
    }
  }
}
