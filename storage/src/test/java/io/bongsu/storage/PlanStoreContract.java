package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.PlanStore;
import io.bongsu.model.topology.PlanStore.Place;
import io.bongsu.model.topology.PlanStore.Plan;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link PlanStore} does. */
abstract class PlanStoreContract {
  private static final Instant AT = Instant.parse("2026-11-21T03:00:00Z");
  private static final Place PLACE = new Place(0.1 + 0.2, -40, 900);

  abstract PlanStore store();

  private static Plan plan(String scope, String type) {
    return new Plan(scope, type, 640, 480, PLACE, "admin", AT);
  }

  @Test
  void aPlanComesBackWithItsPicture() {
    store().save(plan("site:서울/3층", "image/png"), new byte[] {1, -2, 0, 3});
    assertThat(store().plans()).containsExactly(plan("site:서울/3층", "image/png"));
    assertThat(store().picture("site:서울/3층"))
        .hasValueSatisfying(picture -> {
          assertThat(picture.mediaType()).isEqualTo("image/png");
          assertThat(picture.octets()).containsExactly(1, -2, 0, 3);
        });
    assertThat(store().picture("sites")).isEmpty();
  }

  @Test
  void aNewPictureTakesThePlaceOfTheOneBefore() {
    store().save(plan("sites", "image/png"), new byte[] {1});
    store().save(plan("sites", "image/svg+xml"), new byte[] {2, 2});
    assertThat(store().plans()).containsExactly(plan("sites", "image/svg+xml"));
    assertThat(store().picture("sites").orElseThrow().octets()).containsExactly(2, 2);
  }

  @Test
  void movingKeepsThePicture() {
    store().save(plan("sites", "image/png"), new byte[] {1});
    assertThat(store().place("sites", new Place(5, 6, 7))).isTrue();
    assertThat(store().plans().getFirst().place()).isEqualTo(new Place(5, 6, 7));
    assertThat(store().picture("sites").orElseThrow().octets()).containsExactly(1);
    assertThat(store().place("site:nowhere", PLACE)).isFalse();
  }

  @Test
  void removingForgetsOneScopeOnly() {
    store().save(plan("sites", "image/png"), new byte[] {1});
    store().save(plan("site:a", "image/png"), new byte[] {2});
    assertThat(store().remove("sites")).isTrue();
    assertThat(store().remove("sites")).isFalse();
    assertThat(store().plans()).containsExactly(plan("site:a", "image/png"));
  }
}
