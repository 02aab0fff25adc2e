package io.bongsu.simulator.agent;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** How one agent behaves where RFC 3416 tells it how to; the defaults are the good ones. */
interface Manners {
  /** The MIB as this agent shows it. */
  default Mib disguise(Mib mib) {
    return mib;
  }

  /** Whether it reacts to a request at all. */
  default boolean hears(Request request) {
    return true;
  }

  /** The answer as this agent gives it. */
  default Answer tamper(Request request, Answer answer) {
    return answer;
  }

  /** The packet as this agent sends it; may change its argument. */
  default byte[] mangle(byte[] reply) {
    return reply;
  }

  /** The engine id (RFC 3411 §5) that an SNMPv3 agent tells as its own. */
  default byte[] engineId(byte[] own) {
    return own;
  }

  /** May set an SNMPv3 agent's clock, after each request that it understood. */
  default void wind(EngineClock clock) {}

  /** How long it thinks before it answers. */
  default Duration delay() {
    return Duration.ZERO;
  }

  /** Shows another MIB. */
  static Manners shows(UnaryOperator<Mib> disguise) {
    return new Manners() {
      @Override
      public Mib disguise(Mib mib) {
        return disguise.apply(mib);
      }
    };
  }

  /** Shows the right objects with other values. */
  static Manners rewrites(Rewrite rewrite) {
    return shows(mib -> new RewritingMib(mib, rewrite));
  }

  /** Says something else. */
  static Manners says(BiFunction<Request, Answer, Answer> tamper) {
    return new Manners() {
      @Override
      public Answer tamper(Request request, Answer answer) {
        return tamper.apply(request, answer);
      }
    };
  }

  /** Sends other octets. */
  static Manners sends(UnaryOperator<byte[]> mangle) {
    return new Manners() {
      @Override
      public byte[] mangle(byte[] reply) {
        return mangle.apply(reply);
      }
    };
  }

  /** Has the engine id that others have, too. */
  static Manners shares(byte[] engineId) {
    return new Manners() {
      @Override
      public byte[] engineId(byte[] own) {
        return engineId.clone();
      }
    };
  }

  /** Ignores what it does not like. */
  static Manners hears(Predicate<Request> hears) {
    return new Manners() {
      @Override
      public boolean hears(Request request) {
        return hears.test(request);
      }
    };
  }

  /** Takes its time. */
  static Manners thinks(Duration delay) {
    return new Manners() {
      @Override
      public Duration delay() {
        return delay;
      }
    };
  }
}
