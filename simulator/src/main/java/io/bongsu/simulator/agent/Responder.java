package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.Absent;
import io.bongsu.model.snmp.SnmpValue.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers requests from a MIB by the elements of procedure of RFC 3416 §4.2 and RFC 1157 §4.1. */
final class Responder {
  /** What fits into one Ethernet frame besides the headers of the message. */
  private static final int BULK_OCTETS = 1_420;

  private static final int LONGEST_OCTETS = 65_000;

  private final Mib mib;

  Responder(Mib mib) {
    this.mib = mib;
  }

  Answer respond(Request request) {
    return switch (request.kind()) {
      case GET -> each(request, false);
      case GET_NEXT -> each(request, true);
      case GET_BULK -> request.v1() ? Answer.error(Answer.GEN_ERR, 0) : bulk(request);
      case SET -> Answer.error(request.v1() ? Answer.NO_SUCH_NAME : Answer.NOT_WRITABLE, 1);
    };
  }

  private Answer each(Request request, boolean next) {
    List<Varbind> found = new ArrayList<>(request.oids().size());
    int octets = 0;
    for (Oid oid : request.oids()) {
      Varbind varbind = next ? following(oid, request.v1()) : exact(oid, request.v1());
      if (request.v1() && varbind.value() instanceof Absent) {
        return Answer.error(Answer.NO_SUCH_NAME, found.size() + 1);
      }
      octets += varbind.weight();
      if (octets > LONGEST_OCTETS) {
        return Answer.error(Answer.TOO_BIG, 0);
      }
      found.add(varbind);
    }
    return Answer.of(found);
  }

  private Varbind exact(Oid oid, boolean v1) {
    SnmpValue value = mib.get(oid);
    return value == null || isHidden(value, v1)
        ? new Varbind(oid, new Absent(Reason.NO_SUCH_INSTANCE))
        : new Varbind(oid, value);
  }

  private Varbind following(Oid oid, boolean v1) {
    @Nullable Varbind next = mib.next(oid);
    while (next != null && isHidden(next.value(), v1)) {
      next = mib.next(next.oid());
    }
    return next == null ? new Varbind(oid, new Absent(Reason.END_OF_MIB_VIEW)) : next;
  }

  private static boolean isHidden(SnmpValue value, boolean v1) {
    return v1 && value instanceof SnmpValue.Counter64;
  }

  private Answer bulk(Request request) {
    int single = Math.clamp(request.nonRepeaters(), 0, request.oids().size());
    List<Varbind> found = new ArrayList<>();
    for (Oid oid : request.oids().subList(0, single)) {
      found.add(following(oid, false));
    }
    repeat(request.oids().subList(single, request.oids().size()), request.maxRepetitions(), found);
    return Answer.of(found);
  }

  private void repeat(List<Oid> columns, int rows, List<Varbind> found) {
    List<Oid> row = new ArrayList<>(columns);
    int octets = found.stream().mapToInt(Varbind::weight).sum();
    for (int i = 0; i < rows && !row.isEmpty(); i++) {
      boolean ended = true;
      for (int column = 0; column < row.size(); column++) {
        Varbind next = following(row.get(column), false);
        octets += next.weight();
        if (octets > BULK_OCTETS && !found.isEmpty()) {
          return;
        }
        found.add(next);
        row.set(column, next.oid());
        ended &= next.value() instanceof Absent;
      }
      if (ended) {
        return;
      }
    }
  }
}
