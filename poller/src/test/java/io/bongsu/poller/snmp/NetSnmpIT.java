package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.snmp.VarbindSink.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetSnmpIT {
  private static final IpAddress HERE = IpAddress.parse("127.0.0.1");
  private static final Oid SYS_NAME = Oid.parse("1.3.6.1.2.1.1.5.0");
  private static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");
  private static final Oid IF_ENTRY = Oid.parse("1.3.6.1.2.1.2.2.1");
  private static final Secret AUTH_KEY = new Secret("authenticate-me");
  private static final Secret PRIV_KEY = new Secret("encrypt-me-too");
  private static final SnmpSettings QUICK =
      new SnmpSettings(Duration.ofMillis(400), 1, WalkLimits.DEFAULT);

  private static final List<String> configuration = new ArrayList<>();
  private static NetSnmpAgent daemon;
  private static SnmpClient client;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(NetSnmpAgent.isInstalled(), "net-snmp's snmpd is not installed");
    List<String> lines = configuration;
    lines.add("rocommunity letmein 127.0.0.1");
    lines.add("sysName net-snmp-host");
    lines.add("view onlyups included .1.3.6.1.2.1.1.3");
    lines.add("createUser blind SHA authenticate-me AES encrypt-me-too");
    lines.add("rouser blind priv -V onlyups");
    lines.add("createUser nopriv SHA authenticate-me");
    lines.add("rouser nopriv auth");
    users()
        .forEach(arguments -> {
          AuthProtocol auth = (AuthProtocol) arguments.get()[0];
          PrivProtocol priv = (PrivProtocol) arguments.get()[1];
          String user = name(auth, priv);
          lines.add(
              "createUser "
                  + user
                  + " "
                  + netSnmp(auth)
                  + " "
                  + AUTH_KEY.reveal()
                  + (priv == PrivProtocol.NONE
                      ? ""
                      : " " + netSnmp(priv) + " " + PRIV_KEY.reveal()));
          lines.add("rouser " + user + (priv == PrivProtocol.NONE ? " auth" : " priv"));
        });
    daemon = NetSnmpAgent.start(lines);
    client = new SnmpClient(QUICK, System::nanoTime);
    client.start();
    Agent agent = community(SnmpVersion.V2C, "letmein");
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (agent.get(List.of(SYS_NAME)).outcome() != PollOutcome.ANSWERED) {
      assertThat(System.nanoTime())
          .as("snmpd answers in time: " + daemon.log())
          .isLessThan(deadline);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (client != null) {
      client.close();
      daemon.close();
    }
  }

  static Stream<Arguments> users() {
    return Stream.of(AuthProtocol.values())
        .filter(auth -> auth != AuthProtocol.NONE)
        .flatMap(auth -> Stream.of(PrivProtocol.values()).map(priv -> Arguments.of(auth, priv)));
  }

  /** snmpd names the lines it does not understand. */
  private static boolean isKnown(String user) throws Exception {
    String log = daemon.log();
    for (int i = 0; i < configuration.size(); i++) {
      if (configuration.get(i).startsWith("createUser " + user + " ")) {
        return !log.contains("line " + (i + 1) + ": Error");
      }
    }
    return false;
  }

  private static String name(AuthProtocol auth, PrivProtocol priv) {
    return "u_" + auth + "_" + priv;
  }

  private static String netSnmp(AuthProtocol auth) {
    return auth == AuthProtocol.SHA1 ? "SHA" : auth.name().replace("SHA", "SHA-");
  }

  private static String netSnmp(PrivProtocol priv) {
    return switch (priv) {
      case NONE -> "";
      case DES -> "DES";
      case TRIPLE_DES -> "3DES";
      case AES128 -> "AES";
      case AES192 -> "AES-192";
      case AES256 -> "AES-256";
      case AES192_CISCO -> "AES-192-C";
      case AES256_CISCO -> "AES-256-C";
    };
  }

  private static Agent community(SnmpVersion version, String community) {
    return client.agent(
        HERE, daemon.port(), new SnmpCredential.Community(version, new Secret(community)));
  }

  private static Agent user(SnmpCredential.User user) {
    return client.agent(HERE, daemon.port(), user);
  }

  @ParameterizedTest
  @MethodSource("users")
  void everyAuthenticationWithEveryEncryptionIsSpoken(AuthProtocol auth, PrivProtocol priv)
      throws Exception {
    assumeTrue(isKnown(name(auth, priv)), "this snmpd has no " + netSnmp(priv));
    Agent agent =
        user(
            new SnmpCredential.User(
                name(auth, priv),
                auth,
                AUTH_KEY,
                priv,
                priv == PrivProtocol.NONE ? new Secret("") : PRIV_KEY));

    Reading reading = agent.walk(List.of(SYSTEM));

    assertThat(reading.outcome())
        .as(reading.detail() + daemon.log())
        .isEqualTo(PollOutcome.ANSWERED);
    assertThat(reading.view().text(SYS_NAME)).contains("net-snmp-host");
  }

  @Test
  void rowsKnownFromAWalkAreReadTheSameWithoutOne() throws Exception {
    Agent agent = community(SnmpVersion.V2C, "letmein");
    List<Oid> columns = List.of(IF_ENTRY.append(2), IF_ENTRY.append(3), IF_ENTRY.append(10));
    List<Set<String>> read = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Set<String> cells = new TreeSet<>();
      TableSink sink =
          new TableSink() {
            @Override
            public void number(int column, int index, Kind kind, long number, Moment moment) {
              cells.add(column + "." + index + " " + kind + (column == 1 ? number : ""));
            }

            @Override
            public void other(int column, int index, SnmpValue value, Moment moment) {
              cells.add(column + "." + index + " " + Coercion.toText(value).orElseThrow());
            }
          };
      assertThat(agent.readTable(columns, sink).reading().outcome())
          .isEqualTo(PollOutcome.ANSWERED);
      read.add(cells);
    }
    assertThat(agent.memory().table()).isNotNull();
    assertThat(read.getLast()).isNotEmpty().isEqualTo(read.getFirst());
  }

  @Test
  void version1WalksWithGetNext() throws Exception {
    Reading reading = community(SnmpVersion.V1, "letmein").walk(List.of(SYSTEM, IF_ENTRY));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(reading.view().text(SYS_NAME)).contains("net-snmp-host");
    assertThat(reading.view().below(IF_ENTRY)).isNotEmpty();
  }

  @Test
  void version2cWalksWithGetBulkAndFindsTheSame() throws Exception {
    Reading reading = community(SnmpVersion.V2C, "letmein").walk(List.of(SYSTEM, IF_ENTRY));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.ANSWERED);
    assertThat(reading.view().below(IF_ENTRY).keySet())
        .isEqualTo(
            community(SnmpVersion.V1, "letmein")
                .walk(List.of(IF_ENTRY))
                .view()
                .below(IF_ENTRY)
                .keySet());
  }

  @Test
  void aWrongCommunityIsSilence() throws Exception {
    Reading reading = community(SnmpVersion.V2C, "wrong").get(List.of(SYS_NAME));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.SILENT);
    assertThat(reading.detail()).contains("community");
  }

  @Test
  void anUnknownUserIsRefusedByName() throws Exception {
    Reading reading =
        user(new SnmpCredential.User(
                "nobody", AuthProtocol.SHA1, AUTH_KEY, PrivProtocol.NONE, new Secret("")))
            .get(List.of(SYS_NAME));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.REFUSED);
    assertThat(reading.detail()).contains("nobody").contains("v3_user");
  }

  @Test
  void aWrongAuthenticationKeyIsRefused() throws Exception {
    Reading reading =
        user(new SnmpCredential.User(
                "nopriv",
                AuthProtocol.SHA1,
                new Secret("not-the-key"),
                PrivProtocol.NONE,
                new Secret("")))
            .get(List.of(SYS_NAME));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.REFUSED);
    assertThat(reading.detail()).contains("v3_auth_key");
  }

  @Test
  void aWrongEncryptionKeyIsRefused() throws Exception {
    Reading reading =
        user(new SnmpCredential.User(
                "u_SHA1_AES128",
                AuthProtocol.SHA1,
                AUTH_KEY,
                PrivProtocol.AES128,
                new Secret("not-the-key")))
            .get(List.of(SYS_NAME));

    assertThat(reading.outcome()).as(reading.detail()).isEqualTo(PollOutcome.REFUSED);
    assertThat(reading.detail()).contains("v3_priv_key");
  }

  @Test
  void aUserWithoutEncryptionThatAsksForItIsRefused() throws Exception {
    Reading reading =
        user(new SnmpCredential.User(
                "nopriv", AuthProtocol.SHA1, AUTH_KEY, PrivProtocol.AES128, PRIV_KEY))
            .get(List.of(SYS_NAME));

    assertThat(reading.outcome()).isEqualTo(PollOutcome.REFUSED);
    assertThat(reading.detail()).contains("v3_priv");
  }

  @Test
  void anAgentThatRestartsWithItsClockSetBackIsFoundAgain() throws Exception {
    List<String> lines =
        List.of(
            "createUser back SHA authenticate-me AES encrypt-me-too",
            "rouser back priv",
            "sysName again");
    SnmpCredential.User back =
        new SnmpCredential.User("back", AuthProtocol.SHA1, AUTH_KEY, PrivProtocol.AES128, PRIV_KEY);
    List<String> fixed = new ArrayList<>(lines);
    fixed.add("engineID same-engine");
    int port = NetSnmpAgent.freePort();
    Agent agent = client.agent(HERE, port, back);
    try (NetSnmpAgent first = NetSnmpAgent.start(fixed, port)) {
      assertThat(first.port()).isEqualTo(port);
      awaitAnswer(agent);
    }
    try (NetSnmpAgent second = NetSnmpAgent.start(fixed, port)) {
      assertThat(second.port()).isEqualTo(port);
      awaitAnswer(agent);
    }
  }

  @Test
  void twoHostsWithOneEngineIdAreKeptApartAndNamed() throws Exception {
    List<String> one =
        List.of(
            "engineID twin",
            "createUser twin SHA first-password AES first-password",
            "rouser twin priv",
            "sysName one");
    List<String> two =
        List.of(
            "engineID twin",
            "createUser twin SHA other-password AES other-password",
            "rouser twin priv",
            "sysName two");
    try (NetSnmpAgent first = NetSnmpAgent.start(one);
        NetSnmpAgent second = NetSnmpAgent.start(two)) {
      Agent a = client.agent(HERE, first.port(), twin("first-password"));
      Agent b = client.agent(HERE, second.port(), twin("other-password"));
      awaitAnswer(a);
      awaitAnswer(b);
      for (int i = 0; i < 5; i++) {
        assertThat(a.get(List.of(SYS_NAME)).view().text(SYS_NAME)).contains("one");
        assertThat(b.get(List.of(SYS_NAME)).view().text(SYS_NAME)).contains("two");
      }
      assertThat(a.get(List.of(SYS_NAME)).findings())
          .anySatisfy(finding -> assertThat(finding.text()).contains("127.0.0.1:" + second.port()));
    }
  }

  private static SnmpCredential.User twin(String password) {
    return new SnmpCredential.User(
        "twin", AuthProtocol.SHA1, new Secret(password), PrivProtocol.AES128, new Secret(password));
  }

  private static void awaitAnswer(Agent agent) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    Reading reading = agent.get(List.of(SYS_NAME));
    while (reading.outcome() != PollOutcome.ANSWERED) {
      assertThat(System.nanoTime()).as(reading.detail()).isLessThan(deadline);
      reading = agent.get(List.of(SYS_NAME));
    }
  }

  @Test
  void aViewWithoutAccessGivesNothingAndNoError() throws Exception {
    Reading reading =
        user(new SnmpCredential.User(
                "blind", AuthProtocol.SHA1, AUTH_KEY, PrivProtocol.AES128, PRIV_KEY))
            .walk(List.of(IF_ENTRY));

    assertThat(reading.view().below(IF_ENTRY)).isEmpty();
    assertThat(reading.outcome()).isIn(PollOutcome.ANSWERED, PollOutcome.REFUSED);
  }

  @Test
  void aClosedPortIsToldFromASilentAgent() throws Exception {
    assertThat(ClosedPort.isClosed(HERE, NetSnmpAgent.freePort())).isTrue();
    assertThat(ClosedPort.isClosed(HERE, daemon.port())).isFalse();
  }
}
