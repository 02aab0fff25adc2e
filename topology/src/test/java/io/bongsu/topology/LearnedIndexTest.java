package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.MacAddress;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tables that change again and again, some of whose bridges share a slot. */
class LearnedIndexTest {
  private static final int BRIDGES = 12;
  private static final int ADDRESSES = 300;

  private final Random random = new Random(1);
  private final KnownDevices devices = new KnownDevices();
  private final LearnedIndex index = new LearnedIndex(devices, 20);

  @Test
  void everyBridgeThatLearnedAnAddressIsFoundByIt() {
    int wrong = 0;
    for (int round = 0; round < 200; round++) {
      Set<DeviceId> changed = new HashSet<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        changed.add(change());
      }
      index.changed(changed);
      for (int address = 0; address < ADDRESSES; address++) {
        MacAddress mac = new MacAddress(mac(address));
        Set<DeviceId> learned = learned(mac);
        Set<DeviceId> found = index.of(mac);
        assertThat(found).containsAll(learned);
        wrong += found.size() - learned.size();
      }
    }
    assertThat(wrong).as("bridges named too many").isLessThan(200 * ADDRESSES);
  }

  /** The upper half of the addresses has the highest bit set. */
  private static long mac(int address) {
    return (address % 2 == 0 ? 0x0200_0000_0000L : 0xfe00_0000_0000L) + address;
  }

  private DeviceId change() {
    long number = random.nextInt(BRIDGES);
    RandomDevice bridge = new RandomDevice(number < 3 ? number + 65_536 : number);
    Set<Long> learned = new TreeSet<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      learned.add(mac(random.nextInt(ADDRESSES)));
    }
    bridge.learned.put(1, learned);
    DeviceId id = new DeviceId(bridge.id);
    devices.put(id, random.nextInt(5) == 0 ? null : KnownDevice.of(bridge.facts()));
    return id;
  }

  private Set<DeviceId> learned(MacAddress mac) {
    Set<DeviceId> found = new HashSet<>();
    for (KnownDevice device : devices.all()) {
      if (device.table().portOf(mac) != 0) {
        found.add(device.id());
      }
    }
    return found;
  }
}
