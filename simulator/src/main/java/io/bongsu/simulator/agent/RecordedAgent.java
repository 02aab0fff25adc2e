package io.bongsu.simulator.agent;

import io.bongsu.mibs.WalkFile;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpCredential.Community;
import java.io.IOException;
import java.nio.file.Path;

/** Makes agents that answer what a real device once answered. */
public final class RecordedAgent {
  private static final Oid EVERYTHING = Oid.of();

  private RecordedAgent() {}

  /**
   * An agent with the values of a recorded walk, unchanging.
   *
   * @throws IOException with a sentence for people when the file cannot be read
   */
  public static Agent of(Path walk, Community access, Personality personality) throws IOException {
    return new Agent(
        access, MibTable.recorded(WalkFile.read(walk).view(), EVERYTHING), personality);
  }
}
