package io.bongsu.poller.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.snmp.Oid;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameFitTest {
  private static final Oid DESCR = Oid.parse("1.3.6.1.2.1.2.2.1.2");
  private static final Oid ALIAS = Oid.parse("1.3.6.1.2.1.31.1.1.1.18");
  private static final Oid IN = Oid.parse("1.3.6.1.2.1.2.2.1.10");

  private final FrameFit frame = new FrameFit();

  @Test
  void whatFitsTeachesNothing() {
    frame.came(1_472, 1, List.of(DESCR));

    assertThat(frame.rows(List.of(DESCR), 50)).isEqualTo(50);
    assertThat(frame.together(List.of(DESCR, ALIAS, IN))).isEqualTo(3);
  }

  @Test
  void onlyTheSubtreesOfTheLongAnswerAreAskedForLessOf() {
    frame.came(5_000, 50, List.of(DESCR, ALIAS));

    assertThat(frame.rows(List.of(DESCR), 50)).isEqualTo(13);
    assertThat(frame.rows(List.of(DESCR, ALIAS), 25)).isEqualTo(6);
    assertThat(frame.rows(List.of(IN), 50)).isEqualTo(50);
  }

  @Test
  void aRowThatIsTooLongIsAskedForInParts() {
    frame.came(60_000, 100, List.of(DESCR, ALIAS));

    assertThat(frame.together(List.of(DESCR, IN, ALIAS))).isEqualTo(3);
    assertThat(frame.together(List.of(DESCR, ALIAS, DESCR, IN))).isEqualTo(2);
    assertThat(frame.rows(List.of(DESCR, ALIAS), 25)).isEqualTo(1);
  }

  @Test
  void aValueThatIsTooLongByItselfIsAskedForAlone() {
    frame.came(9_000, 1, List.of(DESCR));

    assertThat(frame.together(List.of(DESCR, IN))).isEqualTo(1);
    assertThat(frame.rows(List.of(DESCR), 50)).isEqualTo(1);
  }

  @Test
  void theLongestOneCountsUntilAllIsForgotten() {
    frame.came(5_000, 50, List.of(DESCR));
    frame.came(2_000, 50, List.of(DESCR));
    assertThat(frame.rows(List.of(DESCR), 50)).isEqualTo(13);
    frame.forget();

    assertThat(frame.rows(List.of(DESCR), 50)).isEqualTo(50);
  }
}
