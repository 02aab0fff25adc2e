package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceChange.Create;
import io.bongsu.model.device.DeviceChange.Delete;
import io.bongsu.model.device.DeviceChange.Update;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.DeviceStore;
import io.bongsu.model.device.DuplicateDeviceException;
import io.bongsu.model.device.SnmpAccess;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link DeviceStore} does. */
abstract class DeviceStoreContract {
  abstract DeviceStore store();

  @Test
  void aDeviceComesBackAsItWasDescribed() {
    for (SnmpAccess snmp :
        List.of(
            new SnmpAccess.None(),
            new SnmpAccess.Own(Specs.COMMUNITY),
            new SnmpAccess.Own(Specs.USER),
            new SnmpAccess.Shared("branch"))) {
      DeviceSpec spec = Specs.with(snmp);
      Device created = create(spec);
      assertThat(created.spec()).isEqualTo(spec);
      assertThat(store().find(created.id())).contains(created);
      assertThat(store().all()).containsExactly(created);
      store().apply(List.of(new Delete(created.id())));
    }
  }

  @Test
  void anIpv6AddressAndHostileTextsComeBackUnchanged() {
    DeviceSpec spec =
        Specs.of(
            "'); DROP TABLE device;-- <script>\\ 🔥", "2001:db8::1", null, new SnmpAccess.None());
    assertThat(store().find(create(spec).id()).orElseThrow().spec()).isEqualTo(spec);
  }

  @Test
  void anUnknownDeviceIsNotFound() {
    assertThat(store().find(new DeviceId(987_654))).isEmpty();
  }

  @Test
  void aBatchAnswersWithCreatedAndUpdatedDevicesInOrder() {
    Device old = create(Specs.at("10.0.0.1"));
    Device doomed = create(Specs.at("10.0.0.2"));
    List<Device> written =
        store()
            .apply(
                List.of(
                    new Create(Specs.at("10.0.0.3")),
                    new Delete(doomed.id()),
                    new Update(old.id(), Specs.at("10.0.0.4")),
                    new Create(Specs.at("10.0.0.5"))));
    assertThat(written)
        .extracting(device -> device.spec().address().toString())
        .containsExactly("10.0.0.3", "10.0.0.4", "10.0.0.5");
    assertThat(store().all())
        .extracting(device -> device.spec().address().toString())
        .containsExactly("10.0.0.4", "10.0.0.3", "10.0.0.5");
  }

  @Test
  void anUpdateKeepsTheNumberAndTheMomentOfCreation() {
    Device before = create(Specs.at("10.0.0.1"));
    Device after = store().apply(List.of(new Update(before.id(), Specs.at("10.0.0.9")))).getFirst();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.createdAt()).isEqualTo(before.createdAt());
    assertThat(after.updatedAt()).isAfterOrEqualTo(before.updatedAt());
  }

  @Test
  void changesToUnknownDevicesAreIgnored() {
    var unknown = new DeviceId(987_654);
    assertThat(
            store().apply(List.of(new Update(unknown, Specs.at("10.0.0.1")), new Delete(unknown))))
        .isEmpty();
    assertThat(store().all()).isEmpty();
  }

  @Test
  void aNumberIsNeverUsedTwice() {
    Device first = create(Specs.at("10.0.0.1"));
    store().apply(List.of(new Delete(first.id())));
    assertThat(create(Specs.at("10.0.0.1")).id()).isGreaterThan(first.id());
  }

  @Test
  void aTakenAddressIsRefusedByNameAndNothingOfTheBatchIsKept() {
    create(Specs.at("10.0.0.1"));
    List<DeviceChange> batch =
        List.of(new Create(Specs.at("10.0.0.2")), new Create(Specs.at("10.0.0.1")));
    assertThatThrownBy(() -> store().apply(batch))
        .isInstanceOf(DuplicateDeviceException.class)
        .hasMessageContaining("10.0.0.1");
    assertThat(store().all()).hasSize(1);
  }

  @Test
  void aTakenForeignIdIsRefusedByName() {
    create(Specs.foreign("10.0.0.1", "asset-7"));
    assertThatThrownBy(() -> create(Specs.foreign("10.0.0.2", "asset-7")))
        .isInstanceOf(DuplicateDeviceException.class)
        .hasMessageContaining("asset-7");
  }

  @Test
  void twoDevicesMaySwapTheirAddressesInOneBatch() {
    Device one = create(Specs.at("10.0.0.1"));
    Device two = create(Specs.at("10.0.0.2"));
    store()
        .apply(
            List.of(
                new Update(one.id(), Specs.at("10.0.0.2")),
                new Update(two.id(), Specs.at("10.0.0.1"))));
    assertThat(store().find(one.id()).orElseThrow().spec().address()).hasToString("10.0.0.2");
  }

  private Device create(DeviceSpec spec) {
    return store().apply(List.of(new Create(spec))).getFirst();
  }
}
