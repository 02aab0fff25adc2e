package io.bongsu.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever has become of the files, the log opens, and gives back what can be read of them. */
class DamageTest {
  private static final int RECORDS = 200;

  @TempDir Path root;
  private Path directory;
  private final List<Damage> damages = new ArrayList<>();

  @BeforeEach
  void fill() throws IOException {
    directory = root.resolve("log");
    SegmentLog log = Logs.opened(new DiskFolder(directory));
    Logs.fill(log, 1, RECORDS);
    log.close();
    assertThat(segments()).hasSizeGreaterThan(8);
  }

  @Test
  void anUntouchedLogIsNotDamaged() throws IOException {
    assertThat(reopened()).containsExactly(Logs.numbers(1, RECORDS));
    assertThat(damages).isEmpty();
  }

  @Test
  void aTornTailCostsTheLastRecordOnly() throws IOException {
    Path last = segments().getLast();
    byte[] data = Files.readAllBytes(last);
    Files.write(last, Arrays.copyOf(data, data.length - 3));
    assertThat(reopened()).containsExactly(Logs.numbers(1, RECORDS - 1));
    assertTold("no whole record");
  }

  @Test
  void aTailOfZerosCostsWhatIsUnderIt() throws IOException {
    Path last = segments().getLast();
    byte[] data = Files.readAllBytes(last);
    Arrays.fill(data, data.length - 40, data.length, (byte) 0);
    Files.write(last, Arrays.copyOf(data, data.length + 4_096));
    assertThat(reopened())
        .startsWith(Logs.numbers(1, RECORDS - 2))
        .hasSizeBetween(RECORDS - 2, RECORDS - 1);
    assertTold("no whole record");
  }

  @Test
  void aFlippedBitCostsOneRecordAndThoseBehindItAreRead() throws IOException {
    Path third = segments().get(2);
    byte[] data = Files.readAllBytes(third);
    data[SegmentHead.SIZE + Framing.HEAD + 2] ^= 4;
    Files.write(third, data);
    assertThat(reopened()).hasSize(RECORDS - 1).contains(1, RECORDS).isSorted();
    assertTold("1 records in the middle are damaged");
  }

  /** A length that leads behind the end of the file, or nowhere, is no reason to skip the rest. */
  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, Framing.MOST_PAYLOAD, 100, 0, -1, Integer.MIN_VALUE})
  void aWrongLengthCostsOneRecordAndThoseBehindItAreRead(int length) throws IOException {
    Path third = segments().get(2);
    byte[] data = Files.readAllBytes(third);
    ByteBuffer.wrap(data).putInt(SegmentHead.SIZE, length);
    Files.write(third, data);
    assertThat(reopened()).hasSize(RECORDS - 1).contains(1, RECORDS).isSorted();
    assertTold("1 records in the middle are damaged");
  }

  @Test
  void swappedSegmentsAreReadInTheirTrueOrder() throws IOException {
    Path one = segments().get(1);
    Path other = segments().get(4);
    Path aside = root.resolve("aside");
    Files.move(one, aside);
    Files.move(other, one);
    Files.move(aside, other);
    assertThat(reopened()).containsExactly(Logs.numbers(1, RECORDS));
    assertThat(damages).isEmpty();
  }

  @Test
  void aMissingSegmentCostsItsRecordsAndIsNamed() throws IOException {
    Files.delete(segments().get(3));
    List<Integer> left = reopened();
    assertThat(left).isSorted().doesNotHaveDuplicates().contains(1, RECORDS);
    assertThat(left.size()).isBetween(RECORDS - 30, RECORDS - 1);
    assertTold("are missing");
  }

  @Test
  void aMissingFirstSegmentIsNoticed() throws IOException {
    Files.delete(segments().getFirst());
    assertThat(reopened()).contains(RECORDS).doesNotContain(1);
    assertTold("records 1 to");
  }

  @Test
  void anEmptyFileIsSwept() throws IOException {
    Files.write(directory.resolve("0000000000000000999.segment"), new byte[0]);
    assertThat(reopened()).containsExactly(Logs.numbers(1, RECORDS));
    assertThat(damages).isEmpty();
    assertThat(directory.resolve("0000000000000000999.segment")).doesNotExist();
  }

  @Test
  void garbageIsSetAsideAndKept() throws IOException {
    byte[] garbage = new byte[3_000_000];
    new Random(5).nextBytes(garbage);
    Files.write(directory.resolve("0000000000000000005.segment"), garbage);
    List<Integer> left = reopened();
    assertThat(left).isSorted().contains(1, RECORDS);
    assertTold("set aside");
    assertThat(directory.resolve("0000000000000000005.segment.damaged")).hasBinaryContent(garbage);
  }

  @Test
  void aSegmentOfAnotherLogIsSetAside() throws IOException {
    SegmentLog other = Logs.opened(new DiskFolder(root.resolve("other")));
    Logs.fill(other, 900, 903);
    other.close();
    Files.copy(
        root.resolve("other/0000000000000000001.segment"),
        directory.resolve("0000000000000000999.segment"));
    assertThat(reopened()).containsExactly(Logs.numbers(1, RECORDS));
    assertTold("set aside");
  }

  @Test
  void aSegmentWithoutItsHeadStillGivesItsRecords() throws IOException {
    Path third = segments().get(2);
    byte[] data = Files.readAllBytes(third);
    Arrays.fill(data, 0, SegmentHead.SIZE, (byte) 0xAA);
    Files.write(third, data);
    assertThat(reopened()).containsExactly(Logs.numbers(1, RECORDS));
    assertTold("its head is damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "acknowledged"})
  void aSmallFileThatIsLostOrDamagedCostsNothing(String name) throws IOException {
    SegmentLog log = Logs.opened(new DiskFolder(directory));
    assertThat(log.read(1)).hasSize(1);
    log.ack(1);
    log.close();
    Files.delete(directory.resolve(name));
    assertThat(reopened()).endsWith(Logs.numbers(2, RECORDS));
    Files.writeString(directory.resolve(name), "garbage".repeat(8));
    assertThat(reopened()).endsWith(Logs.numbers(2, RECORDS));
    assertTold(name);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anyPatchesAnywhereCostOnlyWhatTheyHit(long seed) throws IOException {
    var random = new Random(seed);
    int patches = 1 + random.nextInt(4);
    for (int i = 0; i < patches; i++) {
      Path file = segments().get(random.nextInt(segments().size()));
      patch(file, random);
    }
    List<Integer> left = reopened();
    assertThat(left).isSorted().doesNotHaveDuplicates();
    assertThat(left.size()).isGreaterThan(RECORDS - patches * 45);
    SegmentLog again = Logs.opened(new DiskFolder(directory));
    again.commit(List.of(Logs.content(999)));
    assertThat(Logs.rest(again)).endsWith(999);
  }

  private static void patch(Path file, Random random) throws IOException {
    byte[] data = Files.readAllBytes(file);
    int from = random.nextInt(data.length);
    switch (random.nextInt(4)) {
      case 0 -> Files.write(file, Arrays.copyOf(data, from));
      case 1 -> {
        data[from] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, data);
      }
      case 2 -> {
        Arrays.fill(data, from, Math.min(data.length, from + random.nextInt(200)), (byte) 0);
        Files.write(file, data);
      }
      default -> Files.move(file, file.resolveSibling("x"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private List<Integer> reopened() throws IOException {
    damages.clear();
    SegmentLog log = Logs.opened(new DiskFolder(directory), damages);
    return Logs.rest(log);
  }

  private void assertTold(String words) {
    assertThat(damages).anySatisfy(damage -> assertThat(damage.toString()).contains(words));
  }

  private List<Path> segments() throws IOException {
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".segment")).sorted().toList();
    }
  }
}
