package io.bongsu.simulator.agent;

/** An SNMPv3 engine's own clock (RFC 3414 §2.2). */
@FunctionalInterface
interface EngineClock {
  /**
   * Sets it.
   *
   * @param boots snmpEngineBoots: how often the engine began anew
   * @param seconds snmpEngineTime: since it last did
   */
  void set(int boots, int seconds);
}
