package io.bongsu.app.plans;

import java.util.Arrays;

/**
 * A picture that was drawn anew (PNG, JPEG) or rebuilt from harmless parts (SVG), so that nothing
 * but the picture is left of the file. Whatever cannot be understood is refused.
 *
 * @param mediaType image/png, image/jpeg or image/svg+xml
 * @param octets the file as it may be served
 * @param width in its own pixels, positive; {@code height} likewise
 */
public record CleanPicture(String mediaType, byte[] octets, int width, int height) {
  /** The largest file that is looked at, octets. */
  public static final int MOST_OCTETS = 8_000_000;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  /**
   * Recognises the kind by the content, whatever the file claims to be.
   *
   * @throws PictureException with a sentence that says what to do
   */
  public static CleanPicture of(byte[] file) {
    if (begins(file, PNG)) {
      return Bitmaps.redrawn(file, "png");
    }
    if (begins(file, JPEG)) {
      return Bitmaps.redrawn(file, "jpeg");
    }
    return Drawings.rebuilt(file);
  }

  private static boolean begins(byte[] file, byte[] with) {
    return file.length > with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
  }
}
