package io.bongsu.app.plans;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** PNG and JPEG pictures, decoded and encoded again: only pixels survive. */
final class Bitmaps {
  private static final long MOST_PIXELS = 16_000_000;

  private Bitmaps() {}

  static CleanPicture redrawn(byte[] file, String format) {
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        refuseHuge(reader.getWidth(0), reader.getHeight(0));
        return encoded(reader.read(0), format);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof PictureException refused) {
        throw refused;
      }
      throw new PictureException(
          "The picture is damaged: open it in a drawing program, export it again and retry");
    }
  }

  private static void refuseHuge(int width, int height) {
    if ((long) width * height > MOST_PIXELS) {
      throw new PictureException(
          "The picture has %d × %d pixels; make it smaller than 16 million pixels"
              .formatted(width, height));
    }
  }

  private static CleanPicture encoded(BufferedImage read, String format) throws IOException {
    boolean opaque = format.equals("jpeg");
    BufferedImage plain =
        new BufferedImage(
            read.getWidth(),
            read.getHeight(),
            opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = plain.createGraphics();
    pen.drawImage(read, 0, 0, opaque ? Color.WHITE : null, null);
    pen.dispose();
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(octets)) {
      if (!ImageIO.write(plain, format, output)) {
        throw new IOException("no writer for " + format);
      }
    }
    return new CleanPicture(
        "image/" + format, octets.toByteArray(), plain.getWidth(), plain.getHeight());
  }
}
