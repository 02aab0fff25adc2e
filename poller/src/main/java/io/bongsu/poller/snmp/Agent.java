package io.bongsu.poller.snmp;

import io.bongsu.mibs.ObjectNames;
import io.bongsu.mibs.Quirks;
import io.bongsu.model.inventory.AgentManners;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.Fingerprint;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.MapSnmpView;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpContext;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.udp.Exchange;
import io.bongsu.poller.udp.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;

/**
 * One agent and what was learnt of it. Any number of threads may ask; one request, or one table's
 * windows, is on the wire at a time. Blocking where not said otherwise, meant for virtual threads.
 * Nothing an agent sends makes a method throw.
 */
public final class Agent {
  private static final int GET_AT_ONCE = 20;
  private static final Oid ROOT = Oid.of();

  /** An agent that bears fewer varbinds than this in a PDU is not asked for a list of them. */
  private static final int FEWEST_AT_ONCE = 10;

  private final Access access;
  private final SnmpSettings settings;
  private final LongSupplier nanos;
  private final AgentMemory memory;
  private final Semaphore wire;
  private final Allowance allowance;

  Agent(Access access, SnmpSettings settings, LongSupplier nanos) {
    this.access = access;
    this.settings = settings;
    this.nanos = nanos;
    this.memory = new AgentMemory();
    this.wire = new Semaphore(1, true);
    this.allowance = new Allowance(nanos);
  }

  private Agent(Agent same, Access access) {
    this.access = access;
    this.settings = same.settings;
    this.nanos = same.nanos;
    this.memory = same.memory.forOtherTables();
    this.wire = same.wire;
    this.allowance = same.allowance;
  }

  /**
   * The same agent in a context; empty when it is asked in one already, or its credential cannot
   * name that one. Its requests and those of this one wait for each other.
   */
  public Optional<Agent> in(SnmpContext context) {
    return Optional.ofNullable(access.in(context)).map(way -> new Agent(this, way));
  }

  public void close() {
    access.close();
  }

  /** From now on it is asked as agents of its family want to be. */
  public void heed(Quirks quirks) {
    memory.heed(quirks);
  }

  /** How it wants to be asked, as far as that is odd; null when nothing is. */
  public @Nullable AgentManners manners(Fingerprint box) {
    return memory.manners(box);
  }

  /** From now on it is asked so, null: as any other, whatever was learnt before. */
  public void recall(@Nullable AgentManners manners) {
    memory.recall(manners);
  }

  /**
   * One GET of few scalars, sent once without retries; the way a status poll asks. Its time begins
   * when the wire is ours: a walk or a table that has it is waited for before.
   */
  public ProbeReading probe(Oid instance, Duration timeout) throws InterruptedException {
    NavigableMap<Oid, SnmpValue> found = new TreeMap<>();
    awaitWire();
    try {
      long sent = nanos();
      Answer answer = access.ask(Request.get(List.of(instance)), timeout, 0);
      long roundTrip = Exchange.UNMEASURED;
      if (answer instanceof Answer.Response(Response pdu, long _, long took)) {
        collect(pdu, List.of(instance), found);
        roundTrip = took;
      }
      return new ProbeReading(reading(answer, found), sent, roundTrip);
    } finally {
      leaveWire();
    }
  }

  /** GETs of single instances; those the agent does not have are absent in the view. */
  public Reading get(Collection<Oid> instances) throws InterruptedException {
    NavigableMap<Oid, SnmpValue> found = new TreeMap<>();
    List<Oid> wanted = List.copyOf(instances);
    Answer answer = new Answer.Silence();
    int atOnce = Math.min(GET_AT_ONCE, memory.budget());
    for (int i = 0; i < wanted.size(); i += atOnce) {
      answer = getSome(wanted.subList(i, Math.min(wanted.size(), i + atOnce)), found);
      if (!(answer instanceof Answer.Response)) {
        break;
      }
    }
    return reading(answer, found);
  }

  private Answer getSome(List<Oid> instances, NavigableMap<Oid, SnmpValue> found)
      throws InterruptedException {
    List<Oid> left = new ArrayList<>(instances);
    Answer answer = ask(Request.get(left));
    while (answer instanceof Answer.Response(Response pdu, long _, long _)
        && pdu.errorStatus() != PDU.noError) {
      String denied = Refusals.ofStatus(pdu.errorStatus());
      if (denied != null) {
        return new Answer.Refusal(denied);
      }
      boolean named = pdu.errorIndex() >= 1 && pdu.errorIndex() <= left.size();
      if (left.size() == 1) {
        return answer;
      }
      if (!named) {
        return getEach(left, found);
      }
      left.remove(pdu.errorIndex() - 1);
      answer = ask(Request.get(left));
    }
    if (answer instanceof Answer.Response(Response pdu, long _, long _)) {
      collect(pdu, left, found);
    }
    return answer;
  }

  private Answer getEach(List<Oid> instances, NavigableMap<Oid, SnmpValue> found)
      throws InterruptedException {
    Answer answer = new Answer.Silence();
    for (Oid instance : instances) {
      answer = ask(Request.get(List.of(instance)));
      if (!(answer instanceof Answer.Response(Response pdu, long _, long _))) {
        return answer;
      }
      collect(pdu, List.of(instance), found);
    }
    return answer;
  }

  /** Keeps only what was asked for, whatever order or other objects the agent answers with. */
  private static void collect(
      Response pdu, Collection<Oid> asked, NavigableMap<Oid, SnmpValue> found) {
    if (pdu.errorStatus() != PDU.noError) {
      return;
    }
    for (int i = 0; i < pdu.size(); i++) {
      Oid oid = pdu.oid(i);
      SnmpValue value = pdu.value(i);
      if (asked.contains(oid) && !(value instanceof SnmpValue.Absent)) {
        found.put(oid, value);
      }
    }
  }

  private Reading reading(Answer answer, NavigableMap<Oid, SnmpValue> found) {
    MapSnmpView view = MapSnmpView.complete(found);
    return switch (answer) {
      case Answer.Response _ -> new Reading(view, PollOutcome.ANSWERED, "", access.findings());
      case Answer.Refusal(String reason) ->
          new Reading(view, PollOutcome.REFUSED, reason, access.findings());
      case Answer.Silence(String reason) -> Reading.silent(view, reason, access.findings());
    };
  }

  /** Walks the subtrees of tables and scalars into a view. */
  public Reading walkTables(List<Oid> subtrees) throws InterruptedException {
    return walkTables(subtrees, limits().rows());
  }

  /** The same, each subtree cut, and not complete, at so many rows. */
  public Reading walkTables(List<Oid> subtrees, int mostRows) throws InterruptedException {
    NavigableMap<Oid, SnmpValue> found = new TreeMap<>();
    Walk walk = walk(subtrees, mostRows, found);
    return reading(walk, new MapSnmpView(found, walk.incomplete()));
  }

  private Walk walk(List<Oid> subtrees, int mostRows, NavigableMap<Oid, SnmpValue> found)
      throws InterruptedException {
    Walk walk =
        new Walk(
            this,
            subtrees,
            false,
            limits().rows(mostRows),
            (_, instance, value, _) -> found.put(instance, value));
    walk.run();
    return walk;
  }

  /** Walks subtrees into a view; an OID that is an instance itself counts as a subtree of one. */
  public Reading walk(List<Oid> subtrees) throws InterruptedException {
    NavigableMap<Oid, SnmpValue> found = new TreeMap<>();
    Walk walk = walk(subtrees, limits().rows(), found);
    if (walk.answered() && walk.refusal() == null && !walk.silent()) {
      get(subtrees.stream().filter(subtree -> isEmpty(subtree, found)).toList())
          .view()
          .below(ROOT)
          .forEach(found::put);
    }
    return reading(walk, new MapSnmpView(found, walk.incomplete()));
  }

  private static boolean isEmpty(Oid subtree, NavigableMap<Oid, SnmpValue> found) {
    Oid next = found.ceilingKey(subtree);
    return next == null || !next.startsWith(subtree);
  }

  /**
   * Walks subtrees, reading sysUpTime in every PDU, and hands the rows over as they come; the view
   * stays empty.
   */
  public Reading walkStamped(List<Oid> subtrees, VarbindSink sink) throws InterruptedException {
    Walk walk = new Walk(this, subtrees, true, sink);
    walk.run();
    return reading(walk, new MapSnmpView(new TreeMap<>(), walk.incomplete()));
  }

  /**
   * The same for the columns of one table that is read over and over: rows known from the last time
   * are asked for side by side, and walked only when they are not all there any more.
   */
  public TableReading readTable(List<Oid> columns, TableSink sink) throws InterruptedException {
    return new TableReader(this, access.peer()).read(columns, sink);
  }

  /** The same without blocking, as long as the known rows are there. */
  public void readTable(List<Oid> columns, TableSink sink, TableListener listener) {
    new TableReader(this, access.peer()).read(columns, sink, listener);
  }

  Reading reading(Walk walk, MapSnmpView view) {
    List<Finding> findings = new ArrayList<>(access.findings());
    findings.addAll(walk.findings());
    @Nullable String refusal = walk.refusal();
    if (refusal != null) {
      PollOutcome outcome = walk.brought() ? PollOutcome.PARTIAL : PollOutcome.REFUSED;
      return new Reading(view, outcome, refusal, findings);
    }
    if (walk.silent() && !walk.answered()) {
      return Reading.silent(view, "", findings);
    }
    return walk.incomplete().isEmpty()
        ? new Reading(view, PollOutcome.ANSWERED, "", findings)
        : new Reading(view, PollOutcome.PARTIAL, broken(walk), findings);
  }

  private static String broken(Walk walk) {
    return walk.findings().isEmpty()
        ? "The agent fell silent in the middle"
        : walk.findings().getFirst().text();
  }

  /** A reading of which every part was answered and went elsewhere. */
  Reading answered() {
    return answered(MapSnmpView.complete(new TreeMap<>()));
  }

  /** A reading of which every part was answered. */
  Reading answered(MapSnmpView view) {
    return new Reading(view, PollOutcome.ANSWERED, "", access.findings());
  }

  /** A reading of which a part went elsewhere, and for the rest there was no time. */
  Reading cutAt(Oid instance) {
    String why = "The walk took longer than it may and was cut at " + ObjectNames.of(instance);
    List<Finding> findings = new ArrayList<>(access.findings());
    findings.add(new Finding("walk", why));
    return new Reading(
        MapSnmpView.complete(new TreeMap<>()), PollOutcome.PARTIAL, why, List.copyOf(findings));
  }

  /** A reading of an agent that answered nothing. */
  public Reading silence() {
    return Reading.silent(MapSnmpView.complete(new TreeMap<>()), "", access.findings());
  }

  /**
   * Cuts instances that a walk found into requests this agent can bear; null when it has to be
   * walked each time.
   */
  public @Nullable InstanceSet instances(Collection<Oid> found) {
    boolean bears = access.peer() != null && memory.budget() >= FEWEST_AT_ONCE;
    try {
      return bears ? InstanceSet.of(found, memory.budget()) : null;
    } catch (IllegalArgumentException unfit) {
      return null;
    }
  }

  /**
   * Reads instances without blocking; a wire that is taken counts as lost.
   *
   * @param instances of {@link #instances}
   */
  public void readInstances(InstanceSet instances, InstanceListener listener) {
    Peer peer = access.peer();
    if (peer == null || !takesWire()) {
      listener.lost(false);
    } else {
      new InstanceReader(this, peer, instances, listener).begin();
    }
  }

  /**
   * From now on until the next call of this, requests are to be over after so long, those in
   * contexts included.
   */
  public void allow(Duration budget) {
    allowance.begin(budget);
  }

  /** When a walk that begins now has to be over, monotonic. */
  long deadline() {
    return allowance.deadline(settings.limits().time());
  }

  /** Whether no time is left to ask for anything more. */
  boolean isLate() {
    return allowance.isOver();
  }

  /** How long this agent is waited for if it is asked now. */
  Patience patience() {
    return allowance.of(new Patience(memory.timeout(settings.timeout()), settings.retries()));
  }

  /** Takes the wire if nobody has it; whoever did {@linkplain #leaveWire leaves} it once. */
  boolean takesWire() {
    return wire.tryAcquire();
  }

  /** The same, waiting for those who came before. */
  void awaitWire() throws InterruptedException {
    wire.acquire();
  }

  /** Lets the next one ask. By any thread. */
  void leaveWire() {
    wire.release();
  }

  Answer ask(Request request) throws InterruptedException {
    awaitWire();
    try {
      Patience patience = patience();
      return access.ask(request, patience.timeout(), patience.retries());
    } finally {
      leaveWire();
    }
  }

  /** How often it was found out of step and brought back. */
  int resyncs() {
    return access.resyncs();
  }

  AgentMemory memory() {
    return memory;
  }

  WalkLimits limits() {
    return settings.limits();
  }

  /** Spoken with it. */
  public SnmpVersion version() {
    return access.version();
  }

  long nanos() {
    return nanos.getAsLong();
  }
}
