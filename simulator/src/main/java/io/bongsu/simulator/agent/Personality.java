package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.Oid;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The manners of an agent; each bad one has the id of the fault it stands for (S1 to S10 of the
 * fault list).
 */
public enum Personality {
  /** Answers by the book. */
  NORMAL,
  /** S1: every GETNEXT behind the interfaces' descriptions gives the same row again. */
  WALK_STUCK {
    @Override
    Mib disguise(Mib mib) {
      return new LoopingMib(mib, 0);
    }
  },
  /** S1: a walk of the interfaces' descriptions goes back by three rows, again and again. */
  WALK_CYCLE {
    @Override
    Mib disguise(Mib mib) {
      return new LoopingMib(mib, 3);
    }
  },
  /** S2: ifTable never ends. */
  ENDLESS_TABLE {
    @Override
    Mib disguise(Mib mib) {
      return new EndlessMib(mib);
    }
  },
  /** S2: every text has 60,000 octets. */
  GIANT_STRINGS {
    @Override
    Mib disguise(Mib mib) {
      return new RewritingMib(mib, Rewrite::giant);
    }
  },
  /** S3: says tooBig to whatever asks for more than one value. */
  TOO_BIG {
    @Override
    Answer tamper(Request request, Answer answer) {
      return answer.varbinds().size() > 1 ? Answer.error(Answer.TOO_BIG, 0) : answer;
    }
  },
  /** S3: says genErr to everything but the system group. */
  GEN_ERR {
    @Override
    Answer tamper(Request request, Answer answer) {
      boolean known = request.oids().stream().allMatch(oid -> oid.startsWith(SYSTEM));
      return known ? answer : Answer.error(Answer.GEN_ERR, 1);
    }
  },
  /** S3: answers with the asked values under the names of other rows. */
  WRONG_NAMES {
    @Override
    Answer tamper(Request request, Answer answer) {
      List<Varbind> renamed =
          answer.varbinds().stream()
              .map(it -> new Varbind(it.oid().append(7), it.value()))
              .toList();
      return new Answer(answer.errorStatus(), answer.errorIndex(), renamed);
    }
  },
  /** S4: every answer breaks off in the middle. */
  TRUNCATED {
    @Override
    byte[] mangle(byte[] reply) {
      return Arrays.copyOf(reply, reply.length / 2);
    }
  },
  /** S4: answers are no BER at all. */
  GARBAGE {
    @Override
    byte[] mangle(byte[] reply) {
      Arrays.fill(reply, (byte) 0xff);
      return reply;
    }
  },
  /** S4: the length of the outermost element claims 2 GB. */
  LENGTH_LIE {
    @Override
    byte[] mangle(byte[] reply) {
      int header = reply[1] < 0 ? 4 : 2;
      byte[] lie = new byte[reply.length - header + 6];
      System.arraycopy(reply, header, lie, 6, reply.length - header);
      System.arraycopy(new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1}, 0, lie, 0, 6);
      return lie;
    }
  },
  /** S5: texts where numbers belong, numbers where texts belong, negative gauges. */
  WRONG_TYPES {
    @Override
    Mib disguise(Mib mib) {
      return new RewritingMib(mib, Rewrite::wrongType);
    }
  },
  /** S5: markup, control characters and broken UTF-8 in every text. */
  HOSTILE_TEXT {
    @Override
    Mib disguise(Mib mib) {
      return new RewritingMib(mib, Rewrite::hostile);
    }
  },
  /** S6: takes three seconds for every answer. */
  SLOW {
    @Override
    Duration delay() {
      return Duration.ofSeconds(3);
    }
  },
  /** S6: answers what is in the system group and leaves everything else without an answer. */
  STALLING {
    @Override
    boolean hears(Request request) {
      return request.oids().stream().allMatch(oid -> oid.startsWith(SYSTEM));
    }
  },
  /** S7: sysUpTime is a minute short of its wrap at 497 days. */
  UPTIME_WRAP {
    @Override
    Mib disguise(Mib mib) {
      return new RewritingMib(mib, new Rewrite.UptimeNearWrap());
    }
  },
  /**
   * S8: Counter32 values stand just below their wrap, Counter64 values start anew with every
   * reading.
   */
  COUNTER_WRAP {
    @Override
    Mib disguise(Mib mib) {
      return new RewritingMib(mib, Rewrite::nearWrap);
    }
  },
  /** S10: another product with another name answers at the device's address. */
  IMPOSTOR {
    @Override
    Mib disguise(Mib mib) {
      return new RewritingMib(mib, Rewrite::impostor);
    }
  },
  /** Never answers. */
  SILENT {
    @Override
    boolean hears(Request request) {
      return false;
    }
  },
  /** Ignores requests as an agent does that knows another community. */
  OTHER_COMMUNITY {
    @Override
    boolean hears(Request request) {
      return false;
    }
  };

  private static final Oid SYSTEM = Oid.of(1, 3, 6, 1, 2, 1, 1);

  /** The MIB as this agent shows it. */
  Mib disguise(Mib mib) {
    return mib;
  }

  /** Whether it reacts to a request at all. */
  boolean hears(Request request) {
    return true;
  }

  /** The answer as this agent gives it. */
  Answer tamper(Request request, Answer answer) {
    return answer;
  }

  /** The packet as this agent sends it; may change its argument. */
  byte[] mangle(byte[] reply) {
    return reply;
  }

  /** How long it thinks before it answers. */
  Duration delay() {
    return Duration.ZERO;
  }
}
