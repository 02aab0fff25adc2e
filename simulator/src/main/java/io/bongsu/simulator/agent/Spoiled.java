package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue.Absent;
import io.bongsu.model.snmp.SnmpValue.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Spoils right answers in the ways agents are known to; pure. */
final class Spoiled {
  private static final Oid SYSTEM = Oid.of(1, 3, 6, 1, 2, 1, 1);

  private Spoiled() {}

  static boolean isSystem(Request request) {
    return request.oids().stream().allMatch(oid -> oid.startsWith(SYSTEM));
  }

  static Answer tooBig(Request request, Answer answer) {
    return answer.varbinds().size() > 1 ? Answer.error(Answer.TOO_BIG, 0) : answer;
  }

  static Answer genErr(Request request, Answer answer) {
    return isSystem(request) ? answer : Answer.error(Answer.GEN_ERR, 1);
  }

  static Answer authorizationError(Request request, Answer answer) {
    return Answer.error(Answer.AUTHORIZATION_ERROR, 1);
  }

  static Answer otherNames(Request request, Answer answer) {
    return with(
        answer,
        answer.varbinds().stream().map(it -> new Varbind(it.oid().append(7), it.value())).toList());
  }

  static Answer nothingThere(Request request, Answer answer) {
    return isSystem(request)
        ? answer
        : with(
            answer,
            request.oids().stream()
                .map(oid -> new Varbind(oid, new Absent(Reason.NO_SUCH_INSTANCE)))
                .toList());
  }

  static Answer oneShort(Request request, Answer answer) {
    List<Varbind> all = answer.varbinds();
    return all.isEmpty() ? answer : with(answer, all.subList(0, all.size() - 1));
  }

  static Answer oneMore(Request request, Answer answer) {
    if (answer.varbinds().isEmpty()) {
      return answer;
    }
    List<Varbind> more = new ArrayList<>(answer.varbinds());
    more.add(answer.varbinds().getFirst());
    return with(answer, more);
  }

  static Answer reversed(Request request, Answer answer) {
    return with(answer, answer.varbinds().reversed());
  }

  static Answer nullAtTheEnd(Request request, Answer answer) {
    return with(
        answer,
        answer.varbinds().stream()
            .map(it ->
                it.value().equals(new Absent(Reason.END_OF_MIB_VIEW)) ? Nothing.of(it.oid()) : it)
            .toList());
  }

  private static Answer with(Answer answer, List<Varbind> varbinds) {
    return new Answer(answer.errorStatus(), answer.errorIndex(), List.copyOf(varbinds));
  }

  static byte[] truncated(byte[] reply) {
    return Arrays.copyOf(reply, reply.length / 2);
  }

  static byte[] garbage(byte[] reply) {
    Arrays.fill(reply, (byte) 0xff);
    return reply;
  }

  /** The length of the outermost element claims 2 GB. */
  static byte[] lengthLie(byte[] reply) {
    int header = reply[1] < 0 ? 4 : 2;
    byte[] lie = new byte[reply.length - header + 6];
    System.arraycopy(reply, header, lie, 6, reply.length - header);
    System.arraycopy(new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1}, 0, lie, 0, 6);
    return lie;
  }
}
