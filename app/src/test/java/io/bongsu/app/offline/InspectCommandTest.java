package io.bongsu.app.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectCommandTest {
  private static final String WALK =
      """
      1.3.6.1.2.1.1.1.0|4|RouterOS RB433GL
      1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14988.1
      1.3.6.1.2.1.1.3.0|67|100
      1.3.6.1.2.1.1.5.0|4|<script>edge
      1.3.6.1.2.1.2.2.1.2.1|4|ether1
      1.3.6.1.2.1.2.2.1.3.1|2|6
      1.3.6.1.2.1.2.2.1.8.1|2|1
      1.3.6.1.4.1.14988.1.1.3.8.0|66|237
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void jsonIsOneArrayWithOneObjectForEachFile() throws IOException {
    assertThat(
            run(new InspectCommand(), "--json", file("a.snmprec", WALK), file("b.snmprec", WALK)))
        .isZero();

    JsonNode array = JsonMapper.shared().readTree(out.toString());
    assertThat(array.size()).isEqualTo(2);
    JsonNode device = array.get(0).get("device");
    assertThat(device.get("vendor").asString()).isEqualTo("MikroTik");
    assertThat(device.get("model").asString()).isEqualTo("RB433GL");
    assertThat(device.get("uptimeSeconds").asLong()).isEqualTo(1);
    assertThat(array.get(0).get("interfaces").get(0).get("type").asString())
        .isEqualTo("ethernetCsmacd");
    assertThat(array.get(0).get("sensors").get(0).get("value").asDouble()).isEqualTo(23.7);
  }

  @Test
  void anUnreadableFileIsToldAndTheOthersArePrinted() throws IOException {
    String missing = folder.resolve("missing.snmprec").toString();

    Path broken = Files.write(folder.resolve("broken.gz"), new byte[] {0x1f, (byte) 0x8b, 8});

    assertThat(
            run(
                new InspectCommand(),
                "--json",
                missing,
                broken.toString(),
                file("a.snmprec", WALK)))
        .isEqualTo(1);

    assertThat(err.toString()).contains("missing.snmprec: there is no such file");
    assertThat(err.toString()).contains("broken.gz: the gzip data is broken");
    assertThat(JsonMapper.shared().readTree(out.toString()).size()).isEqualTo(1);
  }

  @Test
  void hostileFilesGiveFindingsAndStillValidJson() throws IOException {
    byte[] garbage = new byte[300_000];
    new Random(3).nextBytes(garbage);
    Path binary = Files.write(folder.resolve("garbage.snmprec"), garbage);
    String huge = file("huge.snmprec", "1.3.6.1.2.1.1.5.0|4|" + "A".repeat(2_000_000) + "\n");

    assertThat(
            run(new InspectCommand(), "--json", binary.toString(), huge, file("empty.snmprec", "")))
        .isZero();

    JsonNode array = JsonMapper.shared().readTree(out.toString());
    assertThat(array.size()).isEqualTo(3);
    array.forEach(walk -> assertThat(walk.get("findings").size()).isPositive());
  }

  @Test
  void withoutJsonPeopleCanReadIt() throws IOException {
    assertThat(run(new InspectCommand(), file("a.snmprec", WALK))).isZero();

    assertThat(out.toString()).contains("MikroTik RB433GL", "interfaces (1)", "ether1");
  }

  @Test
  void aFolderOfWalksGivesNodesAndLinks() throws IOException {
    file("left.snmprec", lldp("left", "001b21000001", "right", "001b21000002"));
    file("right.snmprec", lldp("right", "001b21000002", "left", "001b21000001"));
    file("left@100.snmprec", "1.3.6.1.2.1.17.1.2.0|2|1\n");

    assertThat(run(new TopologyCommand(), "--json", folder.toString())).isZero();

    JsonNode graph = JsonMapper.shared().readTree(out.toString());
    assertThat(graph.get("nodes").size()).isEqualTo(2);
    JsonNode link = graph.get("links").get(0);
    assertThat(link.get("a").get("device").asString()).isEqualTo("left");
    assertThat(link.get("b").get("device").asString()).isEqualTo("right");
    assertThat(link.get("a").get("ifIndex").asInt()).isEqualTo(1);
    assertThat(link.get("protocols").get(0).asString()).isEqualTo("lldp");
    assertThat(graph.get("links").size()).isEqualTo(1);
  }

  @Test
  void whatIsLeftOutOfAFolderIsToldAndTheRestIsRead() throws IOException {
    file("left.snmprec", lldp("left", "001b21000001", "right", "001b21000002") + "1.3.6|?\n");
    file("left.txt", "1.3.6.1.2.1.1.5.0|4|other\n");
    file("right.snmprec", lldp("right", "001b21000002", "left", "001b21000001"));
    Files.write(folder.resolve("right@100.snmprec.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
    file("gone@100.snmprec", "1.3.6.1.2.1.17.1.2.0|2|1\n");
    file("silent.walk", "Timeout: No Response from 192.0.2.7\n");
    Files.createSymbolicLink(folder.resolve("moved.walk"), folder.resolve("nowhere"));

    assertThat(run(new TopologyCommand(), "--json", folder.toString())).isOne();

    assertThat(err.toString())
        .contains(
            "left.snmprec: line 13: ",
            "left.txt: left out, left.snmprec has the same name",
            "right@100.snmprec.gz: the gzip data is broken",
            "gone@100.snmprec: left out, there is no walk of its device",
            "silent.walk: no SNMP object in it",
            "moved.walk: there is no such file");
    JsonNode graph = JsonMapper.shared().readTree(out.toString());
    assertThat(graph.get("nodes").valueStream().map(node -> node.get("id").asString()))
        .containsExactlyInAnyOrder("left", "right", "silent");
    assertThat(graph.get("links").size()).isOne();
  }

  @Test
  void aFolderWithoutWalksAndAFileInItsPlaceAreTold() throws IOException {
    assertThat(run(new TopologyCommand(), folder.toString())).isZero();
    assertThat(err.toString()).contains("no walks in it, which end in .snmprec");

    assertThat(run(new TopologyCommand(), file("a.snmprec", WALK))).isOne();
    assertThat(err.toString()).contains("it is a file; give the folder");
  }

  private static String lldp(String name, String chassis, String other, String otherChassis) {
    return String.join(
        "\n",
        "1.0.8802.1.1.2.1.3.1.0|2|4",
        "1.0.8802.1.1.2.1.3.2.0|4x|" + chassis,
        "1.0.8802.1.1.2.1.3.7.1.2.1|2|5",
        "1.0.8802.1.1.2.1.3.7.1.3.1|4|eth1",
        "1.0.8802.1.1.2.1.4.1.1.4.0.1.1|2|4",
        "1.0.8802.1.1.2.1.4.1.1.5.0.1.1|4x|" + otherChassis,
        "1.0.8802.1.1.2.1.4.1.1.6.0.1.1|2|5",
        "1.0.8802.1.1.2.1.4.1.1.7.0.1.1|4|eth1",
        "1.0.8802.1.1.2.1.4.1.1.9.0.1.1|4|" + other,
        "1.3.6.1.2.1.1.5.0|4|" + name,
        "1.3.6.1.2.1.2.2.1.2.1|4|eth1",
        "1.3.6.1.2.1.2.2.1.3.1|2|6",
        "");
  }
}
