package io.bongsu.app.plans;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPictureTest {
  private static final String HEAD =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0"
          + " 0 640 480'>";

  private static String rebuilt(String inside) {
    return new String(CleanPicture.of((HEAD + inside + "</svg>").getBytes(UTF_8)).octets(), UTF_8);
  }

  private static byte[] bitmap(String format) throws IOException {
    BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 4, 0xFF8000);
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, octets)).isTrue();
    return octets.toByteArray();
  }

  @Test
  void whatHidesBehindAPictureIsGoneAndThePictureStays() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(bitmap("png"));
    file.write("<script>alert(1)</script>".getBytes(UTF_8));
    CleanPicture clean = CleanPicture.of(file.toByteArray());
    assertThat(new String(clean.octets(), ISO_8859_1)).doesNotContain("script");
    assertThat(clean.mediaType()).isEqualTo("image/png");
    assertThat(clean.width()).isEqualTo(30);
    assertThat(clean.height()).isEqualTo(20);
    BufferedImage again = ImageIO.read(new ByteArrayInputStream(clean.octets()));
    assertThat(again.getRGB(3, 4)).isEqualTo(0xFFFF8000);
  }

  @Test
  void aPhotoStaysAPhoto() throws IOException {
    assertThat(CleanPicture.of(bitmap("jpeg")).mediaType()).isEqualTo("image/jpeg");
  }

  @Test
  void aDamagedPictureIsRefused() throws IOException {
    byte[] file = bitmap("png");
    assertThatThrownBy(() -> CleanPicture.of(java.util.Arrays.copyOf(file, 40)))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void aDrawingKeepsItsShapesColoursAndNames() {
    assertThat(
            rebuilt(
                "<g transform='scale(2)'><rect x='1' y='2' width='30' height='40'"
                    + " style='fill:#eee; stroke : black'/><text x='4' y='5'>서버실 3층</text></g>"))
        .contains("viewBox=\"0 0 640 480\"", "width=\"640\"", "scale(2)", "fill=\"#eee\"")
        .contains("stroke=\"black\"", "서버실 3층");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<g><script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script></g>",
        "<rect onload='alert(1)' width='1' height='1'/>",
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>alert(1)</body></foreignObject>",
        "<a href='javascript:alert(1)'><rect width='1' height='1'/></a>",
        "<use href='data:image/svg+xml;base64,alert(1)'/>",
        "<image xlink:href='https://elsewhere.example/alert(1).png'/>",
        "<style>@import 'https://elsewhere.example/alert(1)'</style>",
        "<rect style='fill:url(https://elsewhere.example/alert(1))' width='1' height='1'/>",
        "<rect fill='u\\72l(//elsewhere.example/alert(1))' width='1' height='1'/>",
        "<animate attributeName='href' values='javascript:alert(1)'/>",
        "<?xml-stylesheet href='alert(1)'?>",
        "<!-- alert(1) -->",
      })
  void whatCouldRunOrFetchIsLeftOut(String attack) {
    assertThat(rebuilt(attack)).doesNotContain("alert", "elsewhere").contains("<svg");
  }

  @Test
  void entitiesAreNotExpandedAndFilesNotRead() {
    String file =
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + HEAD
            + "<text>&x;</text></svg>";
    try {
      String clean = new String(CleanPicture.of(file.getBytes(UTF_8)).octets(), UTF_8);
      assertThat(clean).doesNotContain("root:");
    } catch (PictureException refused) {
      assertThat(refused).hasMessageContaining("PNG, JPEG or SVG");
    }
  }

  @Test
  void aDrawingWithoutASizeIsRefusedWithWhatToDo() {
    String file = "<svg xmlns='http://www.w3.org/2000/svg'><rect width='1' height='1'/></svg>";
    assertThatThrownBy(() -> CleanPicture.of(file.getBytes(UTF_8)))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("viewBox");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GIF89a....", "<html><body/></html>", "<svg", "{}"})
  void anythingElseIsRefused(String file) {
    assertThatThrownBy(() -> CleanPicture.of(file.getBytes(UTF_8)))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("PNG, JPEG or SVG");
  }

  @Test
  void aDrawingThatNestsTooDeepIsRefused() {
    assertThatThrownBy(() -> rebuilt("<g>".repeat(100) + "</g>".repeat(100)))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("simplify");
  }
}
