package io.bongsu.app.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * An uploaded text with the encoding it was found to have: UTF-8 with or without BOM, else CP949 as
 * Korean Excel saves.
 *
 * @param charset UTF-8 or CP949
 */
record TextFile(String text, String charset) {
  private static final Charset KOREAN = Charset.forName("x-windows-949");

  static TextFile decode(byte[] file) {
    boolean everySecondNul = file.length > 3 && file[1] == 0 && file[3] == 0;
    if (everySecondNul || startsWith(file, 0xff, 0xfe) || startsWith(file, 0xfe, 0xff)) {
      throw new ListFormatException("The file is UTF-16: save it as \"CSV UTF-8\" and try again");
    }
    if (startsWith(file, 'P', 'K')) {
      throw new ListFormatException("The file is an Excel workbook: save it as CSV and try again");
    }
    int skip = startsWith(file, 0xef, 0xbb, 0xbf) ? 3 : 0;
    ByteBuffer bytes = ByteBuffer.wrap(file, skip, file.length - skip);
    try {
      return new TextFile(strict(StandardCharsets.UTF_8, bytes), "UTF-8");
    } catch (CharacterCodingException notUtf8) {
      return korean(bytes);
    }
  }

  private static TextFile korean(ByteBuffer bytes) {
    try {
      return new TextFile(strict(KOREAN, bytes), "CP949");
    } catch (CharacterCodingException neither) {
      throw new ListFormatException(
          "The file is neither UTF-8 nor CP949 text: save it as \"CSV UTF-8\" and try again");
    }
  }

  private static String strict(Charset charset, ByteBuffer bytes) throws CharacterCodingException {
    return charset.newDecoder().decode(bytes.duplicate()).toString();
  }

  private static boolean startsWith(byte[] file, int... octets) {
    if (file.length < octets.length) {
      return false;
    }
    for (int i = 0; i < octets.length; i++) {
      if ((file[i] & 255) != octets[i]) {
        return false;
      }
    }
    return true;
  }
}
