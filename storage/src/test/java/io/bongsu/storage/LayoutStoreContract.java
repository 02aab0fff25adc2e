package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.LayoutStore;
import io.bongsu.model.topology.LayoutStore.Position;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link LayoutStore} does. */
abstract class LayoutStoreContract {
  abstract LayoutStore store();

  @Test
  void positionsComeBackExactly() {
    var position = new Position(0.1 + 0.2, -1e9, true);
    store().save("site:서울", Map.of("12", position));
    assertThat(store().positions("site:서울")).containsExactly(Map.entry("12", position));
    assertThat(store().positions("sites")).isEmpty();
  }

  @Test
  void savingSomeLeavesTheOthers() {
    var old = new Position(1, 2, true);
    var moved = new Position(3, 4, false);
    store().save("sites", Map.of("a", old, "b", old));
    store().save("sites", Map.of("b", moved));
    assertThat(store().positions("sites")).containsOnly(Map.entry("a", old), Map.entry("b", moved));
  }

  @Test
  void savingNothingIsHarmless() {
    store().save("sites", Map.of());
    assertThat(store().positions("sites")).isEmpty();
  }

  @Test
  void aResetForgetsTheWholeScopeOnly() {
    var position = new Position(1, 2, true);
    store().save("sites", Map.of("a", position));
    store().save("site:a", Map.of("1", position));
    store().reset("sites");
    assertThat(store().positions("sites")).isEmpty();
    assertThat(store().positions("site:a")).hasSize(1);
  }
}
