package io.bongsu.poller.snmp;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Spoils octets the way that breaks BER readers: lengths, tags, ends, nesting; by a seed. */
final class Mutator {
  private static final int[] TEMPTING = {
    0x00, 0x01, 0x02, 0x04, 0x05, 0x06, 0x30, 0x41, 0x46, 0x7f, 0x80, 0x81, 0x82, 0x84, 0x88, 0xa2,
    0xa8, 0xfe, 0xff
  };
  private static final byte[][] LENGTHS = {
    {(byte) 0x80},
    {(byte) 0x84, 0x7f, -1, -1, -1},
    {(byte) 0x84, -1, -1, -1, -1},
    {(byte) 0x85, 1, 0, 0, 0, 0},
    {(byte) 0x88, 0, 0, 0, 0, 0, 0, 0, 1},
    {(byte) 0x81, 0},
    {0},
  };

  private final RandomGenerator random;

  Mutator(RandomGenerator random) {
    this.random = random;
  }

  /** Another array, spoiled one to four times. */
  byte[] mutate(byte[] octets) {
    byte[] spoiled = octets.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      spoiled = once(spoiled);
    }
    return spoiled;
  }

  private byte[] once(byte[] octets) {
    if (octets.length < 4) {
      return insert(octets, 0, noise(8));
    }
    int at = random.nextInt(octets.length);
    return switch (random.nextInt(9)) {
      case 0 -> with(octets, at, octets[at] ^ (1 << random.nextInt(8)));
      case 1 -> with(octets, at, TEMPTING[random.nextInt(TEMPTING.length)]);
      case 2 -> Arrays.copyOf(octets, at);
      case 3 -> insert(octets, at, noise(1 + random.nextInt(12)));
      case 4 -> cut(octets, at, 1 + random.nextInt(6));
      case 5 -> insert(octets, at, LENGTHS[random.nextInt(LENGTHS.length)]);
      case 6 -> insert(octets, at, Arrays.copyOfRange(octets, at, end(octets, at, 40)));
      case 7 -> insert(octets, at, nested(1 + random.nextInt(200)));
      default -> insert(octets, octets.length, noise(1 + random.nextInt(64)));
    };
  }

  private static int end(byte[] octets, int at, int most) {
    return Math.min(octets.length, at + most);
  }

  private static byte[] with(byte[] octets, int at, int value) {
    octets[at] = (byte) value;
    return octets;
  }

  private static byte[] insert(byte[] octets, int at, byte[] more) {
    byte[] longer = Arrays.copyOf(octets, octets.length + more.length);
    System.arraycopy(octets, at, longer, at + more.length, octets.length - at);
    System.arraycopy(more, 0, longer, at, more.length);
    return longer;
  }

  private static byte[] cut(byte[] octets, int at, int count) {
    int end = end(octets, at, count);
    byte[] shorter = Arrays.copyOf(octets, octets.length - (end - at));
    System.arraycopy(octets, end, shorter, at, octets.length - end);
    return shorter;
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] nested(int depth) {
    byte[] nested = new byte[2 * depth];
    for (int i = 0; i < depth; i++) {
      nested[2 * i] = Ber.SEQUENCE;
      nested[2 * i + 1] = (byte) Math.min(127, 2 * (depth - i - 1));
    }
    return nested;
  }
}
