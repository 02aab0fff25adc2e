package io.bongsu.storage;

import static io.bongsu.storage.Faults.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.FaultStore;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.FaultStore.FaultSnapshot;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Turns;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link FaultStore} does. */
abstract class FaultStoreContract {
  abstract Storage storage();

  @Test
  void anEmptyStoreBeginsWithOne() {
    FaultSnapshot open = faults().open();
    assertThat(open.alarms()).isEmpty();
    assertThat(open.incidents()).isEmpty();
  }

  @Test
  void whatIsNotClosedComesBackAfterARestart() {
    faults()
        .commit(
            Faults.change(
                List.of(Faults.open(1), Faults.taken(2), Faults.closed(3, T0)),
                List.of(Faults.incident(1, null), Faults.incident(2, T0))));
    FaultSnapshot open = faults().open();
    assertThat(open.alarms()).containsExactly(Faults.open(1), Faults.taken(2));
    assertThat(open.incidents()).containsExactly(Faults.incident(1, null));
    assertThat(open.nextAlarm()).isEqualTo(4);
    assertThat(open.nextIncident()).isEqualTo(3);
  }

  @Test
  void whatClosedAShortTimeAgoIsFoundWithItsTurns() {
    Turns turns = new Turns(List.of(T0, T0.plusSeconds(60)), true);
    Alarm flapping = Faults.closed(5, T0.plusSeconds(60)).with(turns);
    faults()
        .commit(
            Faults.change(
                List.of(Faults.open(1), Faults.closed(3, T0), flapping),
                List.of(Faults.incident(1, null), Faults.incident(2, T0.plusSeconds(60)))));
    FaultSnapshot closed = faults().closedSince(T0.plusSeconds(1));
    assertThat(closed.alarms()).containsExactly(flapping);
    assertThat(closed.incidents()).containsExactly(Faults.incident(2, T0.plusSeconds(60)));
    assertThat(closed.nextAlarm()).isEqualTo(6);
  }

  @Test
  void repeatingACommitChangesNothing() {
    FaultChange change =
        Faults.change(
            List.of(Faults.open(1)),
            List.of(Faults.incident(1, null)),
            Faults.notification("k1", 1, 1));
    faults().commit(change);
    faults().commit(change);
    assertThat(faults().open().alarms()).hasSize(1);
    assertThat(storage().outbox().deliveries(1)).hasSize(1);
  }

  @Test
  void theLastVersionInAChangeCounts() {
    faults()
        .commit(
            Faults.change(
                List.of(Faults.open(1), Faults.closed(1, T0)),
                List.of(Faults.incident(1, null), Faults.incident(1, T0))));
    assertThat(faults().alarms(null, Long.MAX_VALUE, 10)).containsExactly(Faults.closed(1, T0));
    assertThat(faults().incidents(null, Long.MAX_VALUE, 10))
        .containsExactly(Faults.incident(1, T0));
  }

  @Test
  void pagesRunFromTheNewestAndFilterByOpen() {
    for (int id = 1; id <= 6; id++) {
      faults()
          .commit(
              Faults.change(
                  List.of(id % 2 == 0 ? Faults.open(id) : Faults.closed(id, T0)),
                  List.of(Faults.incident(id, id % 2 == 0 ? null : T0))));
    }
    assertThat(faults().alarms(null, 6, 2)).extracting(Alarm::id).containsExactly(5L, 4L);
    assertThat(faults().alarms(true, Long.MAX_VALUE, 10))
        .extracting(Alarm::id)
        .containsExactly(6L, 4L, 2L);
    assertThat(faults().incidents(false, 5, 10)).extracting(Incident::id).containsExactly(3L, 1L);
  }

  @Test
  void whatWasOpenAtATimeIsFoundWhateverItIsNow() {
    faults()
        .commit(
            Faults.change(
                List.of(),
                List.of(
                    Faults.incident(1, T0.plusSeconds(10)),
                    Faults.incident(2, T0.plusSeconds(60)),
                    Faults.incident(3, null))));
    assertThat(openAt(-1)).isEmpty();
    assertThat(openAt(0)).containsExactly(3L, 2L, 1L);
    assertThat(openAt(10)).containsExactly(3L, 2L);
    assertThat(openAt(600)).containsExactly(3L);
    assertThat(faults().incidentsAt(T0, 3, 1)).extracting(Incident::id).containsExactly(2L);
  }

  private List<Long> openAt(long second) {
    return faults().incidentsAt(T0.plusSeconds(second), Long.MAX_VALUE, 10).stream()
        .map(Incident::id)
        .toList();
  }

  @Test
  void purgingForgetsOldClosedOnesAndGivesNoNumberTwice() {
    faults()
        .commit(
            Faults.change(
                List.of(Faults.closed(1, T0), Faults.open(2), Faults.closed(3, T0.plusSeconds(10))),
                List.of(Faults.incident(1, T0), Faults.incident(2, null))));
    faults().purgeClosedBefore(T0.plusSeconds(5));
    assertThat(faults().alarms(null, Long.MAX_VALUE, 10))
        .extracting(Alarm::id)
        .containsExactly(3L, 2L);
    assertThat(faults().incidents(null, Long.MAX_VALUE, 10))
        .extracting(Incident::id)
        .containsExactly(2L);
    faults().purgeClosedBefore(T0.plusSeconds(60));
    assertThat(faults().open().nextAlarm()).isEqualTo(4);
  }

  private FaultStore faults() {
    return storage().faults();
  }
}
