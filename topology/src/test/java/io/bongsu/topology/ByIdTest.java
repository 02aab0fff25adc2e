package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts whose first letter is their id. */
class ByIdTest {
  private static List<String> differing(List<String> before, List<String> after) {
    List<String> found = new ArrayList<>();
    ById.differing(before, after, ByIdTest::id, (old, fresh) -> found.add(old + " to " + fresh));
    return found;
  }

  private static String id(String text) {
    return text.substring(0, 1);
  }

  @Test
  void whatCameWentAndChangedIsToldInTheOrderOfIds() {
    assertThat(differing(List.of("a1", "c1", "d1", "f1"), List.of("b1", "c2", "d1")))
        .containsExactly("a1 to null", "null to b1", "c1 to c2", "f1 to null");
  }

  @Test
  void equalListsDifferInNothing() {
    assertThat(differing(List.of("a1", "b1"), List.of("a1", "b1"))).isEmpty();
  }

  @Test
  void whatIsNotSortedIsComparedAllTheSame() {
    assertThat(differing(List.of("c1", "a1"), List.of("b1", "a1")))
        .containsExactly("null to b1", "c1 to null");
  }

  @Test
  void aThingIsFoundByItsId() {
    List<String> sorted = List.of("a1", "c1", "e1");

    assertThat(ById.find(sorted, ByIdTest::id, "c")).contains("c1");
    assertThat(ById.find(sorted, ByIdTest::id, "e")).contains("e1");
    assertThat(ById.find(sorted, ByIdTest::id, "b")).isEmpty();
    assertThat(ById.find(List.<String>of(), ByIdTest::id, "b")).isEmpty();
  }
}
