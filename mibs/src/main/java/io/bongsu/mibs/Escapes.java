package io.bongsu.mibs;

import java.io.ByteArrayOutputStream;

/**
 * Reads escaped text as snmprec's {@code 4e} has it: {@code \n}, {@code \r}, {@code \t}, {@code
 * \\}, {@code \xhh}.
 */
final class Escapes {
  private Escapes() {}

  static byte[] read(String text) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
    int at = 0;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (letter == '\\' && at + 1 < text.length()) {
        at += escape(text, at + 1, octets);
      } else {
        octets.write(letter);
      }
      at++;
    }
    return octets.toByteArray();
  }

  /** Writes what the escape stands for and returns how many letters it took. */
  private static int escape(String text, int at, ByteArrayOutputStream octets) {
    char kind = text.charAt(at);
    if (kind == 'x' && at + 2 < text.length()) {
      int high = Character.digit(text.charAt(at + 1), 16);
      int low = Character.digit(text.charAt(at + 2), 16);
      if (high >= 0 && low >= 0) {
        octets.write((high << 4) | low);
        return 3;
      }
    }
    octets.write(
        switch (kind) {
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case '0' -> 0;
          default -> kind;
        });
    return 1;
  }
}
