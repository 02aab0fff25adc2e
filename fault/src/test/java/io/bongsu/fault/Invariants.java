package io.bongsu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.sim.MemoryFaultStore;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.AlarmState;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Notification;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What must hold after every step of every scenario (design: I1 to I8). */
final class Invariants {
  private final MemoryFaultStore store;
  private final Map<String, String> lastEvent = new HashMap<>();
  private final Set<String> keys = new HashSet<>();

  Invariants(MemoryFaultStore store) {
    this.store = store;
  }

  void check(FaultChange change) {
    if (!change.alarms().isEmpty()) {
      oneOpenAlarmPerKey();
    }
    change.notifications().forEach(this::storyIsInOrder);
    if (!change.incidents().isEmpty()) {
      openIncidentsHaveOpenCauses();
    }
  }

  private void oneOpenAlarmPerKey() {
    Set<AlarmKey> open = new HashSet<>();
    for (Alarm alarm : store.open().alarms()) {
      assertThat(open.add(alarm.key())).as("I1: one open alarm for %s", alarm.key()).isTrue();
      assertThat(alarm.state()).isNotEqualTo(AlarmState.PENDING);
    }
  }

  /**
   * I2, I7: firing, updates, resolved; a story that goes on says so before it is resolved again.
   */
  private void storyIsInOrder(Notification notification) {
    assertThat(keys.add(notification.key())).as("I7: every message has its own key").isTrue();
    String story = notification.incident() + "/" + notification.channel();
    String before = lastEvent.put(story, notification.event());
    switch (notification.event()) {
      case "firing" -> assertThat(before).as("I7: one firing for %s", story).isNull();
      case "resolved" -> assertThat(before).as("I2: %s", story).isIn("firing", "updated");
      default -> assertThat(before).as("I2: update of %s", story).isNotNull();
    }
  }

  private void openIncidentsHaveOpenCauses() {
    Set<Long> open = new HashSet<>();
    store.open().alarms().forEach(alarm -> open.add(alarm.id()));
    for (Incident incident : store.open().incidents()) {
      assertThat(incident.roots())
          .as("causes of %s", incident.title().english())
          .anyMatch(root -> open.contains(root.alarm()));
    }
  }

  /** At the end of a story that ended: nothing open, nothing without its resolution. */
  void everythingIsResolved() {
    assertThat(store.open().alarms()).isEmpty();
    assertThat(store.open().incidents()).isEmpty();
    assertThat(lastEvent.values()).as("I2").containsOnly("resolved");
  }
}
