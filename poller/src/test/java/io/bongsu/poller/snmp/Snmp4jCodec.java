package io.bongsu.poller.snmp;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;

/** snmp4j's reading of a community message, which may throw, and ours of its varbinds. */
final class Snmp4jCodec implements ResponseCodec {
  @Override
  public Outcome read(byte[] datagram) {
    PDU pdu = decode(datagram);
    if (pdu == null) {
      return Outcome.REJECTED;
    }
    pdu.getVariableBindings()
        .forEach(varbind -> {
          SnmpValues.of(varbind.getOid());
          SnmpValues.of(varbind.getVariable());
        });
    return Outcome.UNDERSTOOD;
  }

  /** As snmp4j's dispatcher, which takes every exception for a message it cannot read. */
  private static @Nullable PDU decode(byte[] datagram) {
    try {
      BERInputStream in = new BERInputStream(ByteBuffer.wrap(datagram));
      BER.decodeHeader(in, new BER.MutableByte());
      new Integer32().decodeBER(in);
      new OctetString().decodeBER(in);
      PDU pdu = new PDU();
      pdu.decodeBER(in);
      return pdu;
    } catch (IOException | RuntimeException broken) {
      return null;
    }
  }
}
