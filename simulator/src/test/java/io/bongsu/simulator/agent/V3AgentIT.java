package io.bongsu.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential.User;
import io.bongsu.simulator.Shell;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** net-snmp and the v3 agent agree on keys for every pair of protocols. */
class V3AgentIT {
  @ParameterizedTest
  @CsvSource({
    "MD5, MD5, DES, DES",
    "SHA1, SHA, AES128, AES",
    "SHA224, SHA-224, AES128, AES",
    "SHA256, SHA-256, AES192, AES-192",
    "SHA384, SHA-384, AES256, AES-256",
    "SHA512, SHA-512, AES256, AES-256",
    "SHA1, SHA, AES256_CISCO, AES-256-C"
  })
  void netSnmpIsLetIn(AuthProtocol auth, String authName, PrivProtocol priv, String privName)
      throws Exception {
    assumeTrue(Shell.has("snmpget"), "net-snmp's commands are not installed: apt install snmp");
    User user =
        new User("walker", auth, new Secret("auth-secret"), priv, new Secret("priv-secret"));
    try (V3Agent agent = new V3Agent(user, AgentTest.mib(), Personality.NORMAL, _ -> false)) {
      InetSocketAddress address = free();
      agent.bind(address);
      agent.start();
      var output =
          Shell.run(
              "snmpget",
              "-Oqv",
              "-v3",
              "-lauthPriv",
              "-uwalker",
              "-a" + authName,
              "-Aauth-secret",
              "-x" + privName,
              "-Xpriv-secret",
              "127.0.0.1:" + address.getPort(),
              ".1.3.6.1.2.1.1.5.0");
      // On a machine that never ran net-snmp its first program says that it made a directory.
      assertThat(output.text().lines().toList().getLast()).isEqualTo("\"edge\"");
    }
  }

  private static InetSocketAddress free() throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
      return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), socket.getLocalPort());
    }
  }
}
