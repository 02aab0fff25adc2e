package io.bongsu.storage.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.bridging.MacSet;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedTest {
  /** Where a thing stands. */
  public enum Side {
    LEFT,
    RIGHT
  }

  /** A part of a thing, as one version knows it. */
  public record Part(String name, int number, @Nullable MacAddress mac) {}

  /** A thing, as one version knows it. */
  public record Thing(
      long size,
      double share,
      boolean there,
      @Nullable String text,
      Side side,
      List<Part> parts,
      Set<Side> sides,
      Map<Integer, String> names,
      MacSet macs,
      @Nullable IpAddress address,
      @Nullable Instant at,
      @Nullable Duration took) {}

  /** The same part as another version knows it: one component less, one more, another order. */
  public record OtherPart(int number, String name, @Nullable String alias) {}

  /** The same thing as another version knows it. */
  public record OtherThing(
      List<OtherPart> parts,
      Map<Integer, String> names,
      @Nullable IpAddress address,
      @Nullable Instant at,
      double share,
      @Nullable String unheardOf) {}

  private static final MacAddress MAC = MacAddress.tryParse("00:1b:21:c4:0e:7a").orElseThrow();
  private static final Thing FULL =
      new Thing(
          Long.MIN_VALUE,
          Double.NaN,
          true,
          "봉수 \"<script>\"",
          Side.RIGHT,
          List.of(new Part("p", -1, MAC), new Part("p", Integer.MAX_VALUE, null)),
          Set.of(Side.LEFT, Side.RIGHT),
          Map.of(1, "one", 4094, "p"),
          new MacSet(new long[] {0, -1, Long.MAX_VALUE}),
          IpAddress.parse("2001:db8::1"),
          Instant.parse("2026-11-21T00:00:00.123456Z"),
          Duration.ofMillis(1_500));
  private static final Thing BARE =
      new Thing(
          0,
          0,
          false,
          null,
          Side.LEFT,
          List.of(),
          Set.of(),
          Map.of(),
          new MacSet(new long[0]),
          null,
          null,
          null);

  private final Packed<Thing> things = new Packed<>(Thing.class);

  @Test
  void everyKindOfValueComesBackEqual() {
    for (Thing thing : List.of(FULL, BARE)) {
      assertThat(things.read(things.write(thing))).isEqualTo(thing);
    }
  }

  @Test
  void aTextThatComesAgainTakesOneOctet() {
    Thing once = with(List.of(new Part("a long name of a part", 1, null)));
    Thing twice =
        with(
            List.of(
                new Part("a long name of a part", 1, null),
                new Part("a long name of a part", 1, null)));
    assertThat(things.write(twice).length - things.write(once).length).isLessThan(6);
  }

  @Test
  void moreTextsThanFitAtFirstComeBackEqual() {
    List<Part> parts =
        new Random(1).ints(1_000).mapToObj(n -> new Part("part " + n, n, null)).toList();
    assertThat(things.read(things.write(with(parts))).parts()).isEqualTo(parts);
  }

  @Test
  void anotherVersionReadsWhatBothKnow() {
    OtherThing read = new Packed<>(OtherThing.class).read(things.write(FULL));
    assertThat(read)
        .isEqualTo(
            new OtherThing(
                List.of(new OtherPart(-1, "p", null), new OtherPart(Integer.MAX_VALUE, "p", null)),
                FULL.names(),
                FULL.address(),
                FULL.at(),
                Double.NaN,
                null));
  }

  @Test
  void anotherVersionReadsWhatIsMissing() {
    OtherThing read = new Packed<>(OtherThing.class).read(things.write(BARE));
    assertThat(read).isEqualTo(new OtherThing(List.of(), Map.of(), null, null, 0, null));
  }

  @Test
  void damagedOctetsAreRefusedAndNeverTakeMoreRoomThanTheyHave() {
    byte[] good = things.write(FULL);
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = Arrays.copyOf(good, 1 + random.nextInt(good.length));
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      try {
        assertThat(things.read(damaged)).isNotNull();
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageContaining("The octets are no Thing");
      }
    }
  }

  @Test
  void anotherFormatIsRefusedWithItsNumber() {
    byte[] later = things.write(FULL);
    later[0] = 9;
    assertThatThrownBy(() -> things.read(later))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("format 9");
  }

  private static Thing with(List<Part> parts) {
    return new Thing(
        0,
        0,
        false,
        null,
        Side.LEFT,
        parts,
        Set.of(),
        Map.of(),
        new MacSet(new long[0]),
        null,
        null,
        null);
  }
}
