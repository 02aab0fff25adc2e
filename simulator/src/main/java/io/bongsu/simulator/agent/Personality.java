package io.bongsu.simulator.agent;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The manners of an agent; each bad one has the id of the fault it stands for (S1 to S10 of the
 * fault list).
 */
public enum Personality {
  /** Answers by the book. */
  NORMAL(() -> new Manners() {}),
  /** S1: every GETNEXT behind the interfaces' descriptions gives the same row again. */
  WALK_STUCK(() -> Manners.shows(mib -> new LoopingMib(mib, 0))),
  /** S1: a walk of the interfaces' descriptions goes back by some rows, again and again. */
  WALK_CYCLE(() -> Manners.shows(mib -> new LoopingMib(mib, 3))),
  /** S1: a walk of the interfaces' descriptions begins again at the first row. */
  WALK_ROUND(() -> Manners.shows(mib -> new LoopingMib(mib, 1))),
  /** S1: the interfaces' descriptions come in another order than that of their indexes. */
  WALK_UNSORTED(() -> Manners.shows(OddRows::unsorted)),
  /** S1: a walk of the interfaces' descriptions leaves them in the middle. */
  WALK_LEAVES(() -> Manners.shows(OddRows::outside)),
  /** S1: a walk of the interfaces' descriptions is sent back to the start of the MIB. */
  WALK_BACK(() -> Manners.shows(OddRows::back)),
  /** S1: at the end of the MIB there is a NULL instead of endOfMibView. */
  NULL_AT_THE_END(() -> Manners.says(Spoiled::nullAtTheEnd)),
  /** S1: one interface has an index above 2^31. */
  NEGATIVE_INDEX(() -> Manners.shows(MoreRows::negativeIndex)),
  /** S2: ifTable never ends. */
  ENDLESS_TABLE(() -> Manners.shows(mib -> new EndlessMib(mib))),
  /** S2: one interface has an index of a hundred sub-identifiers. */
  GIANT_INDEX(() -> Manners.shows(MoreRows::giantIndex)),
  /** S2: every text has 60,000 octets. */
  GIANT_STRINGS(() -> Manners.rewrites(Rewrite::giant)),
  /** S3: says tooBig to whatever asks for more than one value. */
  TOO_BIG(() -> Manners.says(Spoiled::tooBig)),
  /** S3: says genErr to everything but the system group. */
  GEN_ERR(() -> Manners.says(Spoiled::genErr)),
  /** S3: says authorizationError to everything. */
  NOT_AUTHORIZED(() -> Manners.says(Spoiled::authorizationError)),
  /** S3: says noSuchInstance to everything but the system group, GETNEXT included. */
  NOTHING_THERE(() -> Manners.says(Spoiled::nothingThere)),
  /** S3: answers with the asked values under the names of other rows. */
  WRONG_NAMES(() -> Manners.says(Spoiled::otherNames)),
  /** S3: leaves the last value out. */
  ONE_SHORT(() -> Manners.says(Spoiled::oneShort)),
  /** S3: gives the first value once more at the end. */
  ONE_MORE(() -> Manners.says(Spoiled::oneMore)),
  /** S3: gives the values from the last to the first. */
  REVERSED(() -> Manners.says(Spoiled::reversed)),
  /** S4: every answer breaks off in the middle. */
  TRUNCATED(() -> Manners.sends(Spoiled::truncated)),
  /** S4: answers are no BER at all. */
  GARBAGE(() -> Manners.sends(Spoiled::garbage)),
  /** S4: the length of the outermost element claims 2 GB. */
  LENGTH_LIE(() -> Manners.sends(Spoiled::lengthLie)),
  /** S5: texts where numbers belong, numbers where texts belong, negative gauges. */
  WRONG_TYPES(() -> Manners.rewrites(Rewrite::wrongType)),
  /** S5: counters are negative integers. */
  NEGATIVE_COUNTERS(() -> Manners.rewrites(Rewrite::negative)),
  /** S5: numbers come as floats inside an Opaque. */
  OPAQUE_FLOATS(() -> Manners.rewrites(Rewrite::opaque)),
  /** S5: markup, control characters and broken UTF-8 in every text. */
  HOSTILE_TEXT(() -> Manners.rewrites(Rewrite::hostile)),
  /** S6: takes three seconds for every answer. */
  SLOW(() -> Manners.thinks(Duration.ofSeconds(3))),
  /** S6: drops every request that comes while it thinks about another one. */
  ONE_AT_A_TIME(() -> new OneAtATime(System::nanoTime)),
  /** S6: answers what is in the system group and leaves everything else without an answer. */
  STALLING(() -> Manners.hears(Spoiled::isSystem)),
  /** S6: answers a few requests and then no more until the system group is asked for. */
  STALL_MIDWAY(() -> new StallMidway(2)),
  /** S6: says nothing to whatever asks for more than twelve values. */
  CHOKING(() -> Manners.hears(request -> request.values() <= 12)),
  /** S7: sysUpTime is a minute short of its wrap at 497 days. */
  UPTIME_WRAP(() -> Manners.rewrites(new Rewrite.UptimeNearWrap())),
  /** S7: the agent, not the system, begins anew every minute. */
  RESTARTING(() -> Manners.rewrites(Rewrite::restarting)),
  /** S7: sysUpTime stands still. */
  FROZEN_CLOCK(() -> Manners.rewrites(Rewrite::frozen)),
  /** S7: sysUpTime is -1. */
  NEGATIVE_CLOCK(() -> Manners.rewrites(Rewrite::beforeBirth)),
  /**
   * S8: Counter32 values stand just below their wrap, Counter64 values start anew with every
   * reading.
   */
  COUNTER_WRAP(() -> Manners.rewrites(Rewrite::nearWrap)),
  /** S9, SNMPv3 only: the engine begins anew after every ten requests and counts it. */
  ENGINE_RESTARTS(() -> new RestartingEngine(10, true)),
  /**
   * S9, SNMPv3 only: the same, but the engine does not remember how often, and its time goes back.
   */
  BOOTS_FORGOTTEN(() -> new RestartingEngine(10, false)),
  /** S9, SNMPv3 only: the engine id is that of every other agent with these manners. */
  SHARED_ENGINE(
      () -> Manners.shares(new byte[] {(byte) 0x80, 0, 0x1f, (byte) 0x88, 4, 'c', 'l', 'o', 'n'})),
  /** S10: another product with another name answers at the device's address. */
  IMPOSTOR(() -> Manners.rewrites(Rewrite::impostor)),
  /** Never answers. */
  SILENT(() -> Manners.hears(_ -> false)),
  /** Ignores requests as an agent does that knows another community. */
  OTHER_COMMUNITY(() -> Manners.hears(_ -> false));

  @SuppressWarnings(
      "ImmutableEnumChecker") // the supplier keeps nothing; what it makes is the agent's
  private final Supplier<Manners> manners;

  Personality(Supplier<Manners> manners) {
    this.manners = manners;
  }

  /** Of one agent, with a memory of their own. */
  Manners manners() {
    return manners.get();
  }
}
