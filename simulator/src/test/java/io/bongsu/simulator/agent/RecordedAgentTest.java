package io.bongsu.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snmp4j.PDU;

class RecordedAgentTest {
  private static final Community ACCESS = new Community(SnmpVersion.V2C, new Secret("demo"));

  @TempDir Path folder;

  @Test
  void answersWhatTheDeviceOnceSaid() throws Exception {
    Path walk =
        Files.writeString(
            folder.resolve("old.snmprec"),
            """
            1.3.6.1.2.1.1.1.0|4|A router
            1.3.6.1.2.1.1.3.0|67|4711
            1.3.6.1.2.1.31.1.1.1.6.1|70|18446744073709551615
            """);
    Dialogue dialogue = new Dialogue(RecordedAgent.of(walk, ACCESS, Personality.NORMAL));
    PDU next = AgentTest.get(Oid.parse("1.3.6.1.2.1.1.1.0"), Oid.parse("1.3.6.1.2.1.2"));
    next.setType(PDU.GETNEXT);
    PDU reply = dialogue.ask(1, "demo", next).orElseThrow();
    assertThat(reply.get(0).getVariable().toLong()).isEqualTo(4711);
    assertThat(reply.get(1).getVariable().toLong()).isEqualTo(-1);
  }

  @Test
  void saysSoWhenThereIsNoSuchFile() {
    assertThatThrownBy(() -> RecordedAgent.of(folder.resolve("none"), ACCESS, Personality.NORMAL))
        .isInstanceOf(IOException.class);
  }
}
