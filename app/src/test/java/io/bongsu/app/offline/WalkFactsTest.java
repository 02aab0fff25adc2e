package io.bongsu.app.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.snmp.MapSnmpView;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WalkFactsTest {
  private static final Oid CLASS = Oid.parse("1.3.6.1.2.1.47.1.1.1.1.5");
  private static final Oid SERIAL = Oid.parse("1.3.6.1.2.1.47.1.1.1.1.11");

  @Test
  void theSerialNumberIsThatOfTheChassisNotOfAModule() {
    TreeMap<Oid, SnmpValue> walk = new TreeMap<>();
    walk.put(CLASS.append(1), new SnmpValue.Int(9));
    walk.put(SERIAL.append(1), text("MODULE99"));
    walk.put(CLASS.append(2), new SnmpValue.Int(3));
    walk.put(SERIAL.append(2), text("FOC1234X0AB"));

    assertThat(
            new WalkFacts(ProfileCatalogue.load())
                .of(new DeviceId(1), "a", MapSnmpView.complete(walk), List.of())
                .serial())
        .isEqualTo("FOC1234X0AB");
  }

  private static SnmpValue text(String text) {
    return new SnmpValue.Octets(text.getBytes(StandardCharsets.US_ASCII));
  }
}
