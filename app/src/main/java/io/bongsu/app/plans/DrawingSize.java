package io.bongsu.app.plans;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** How large an SVG drawing is, and which part of its plane it shows. */
record DrawingSize(int width, int height, String viewBox) {
  private static final Pattern LENGTH = Pattern.compile("\\s*([0-9.]{1,12})\\s*(px)?\\s*");
  private static final Pattern BOX =
      Pattern.compile(
          "\\s*(-?[0-9.]{1,12})[\\s,]+(-?[0-9.]{1,12})[\\s,]+([0-9.]{1,12})[\\s,]+([0-9.]{1,12})\\s*");
  private static final double LARGEST = 20_000;

  static DrawingSize of(XMLStreamReader root) {
    String box = root.getAttributeValue(null, "viewBox");
    Matcher four = BOX.matcher(box == null ? "" : box);
    boolean boxed = four.matches();
    double width = length(root, "width", boxed ? four.group(3) : "");
    double height = length(root, "height", boxed ? four.group(4) : "");
    if (!(width >= 1 && height >= 1 && width <= LARGEST && height <= LARGEST)) {
      throw new PictureException(
          "The drawing does not say how large it is: give its svg element a viewBox, or a width and"
              + " a height in pixels");
    }
    String shown = boxed ? box.strip() : "0 0 " + width + " " + height;
    return new DrawingSize((int) Math.round(width), (int) Math.round(height), shown);
  }

  private static double length(XMLStreamReader root, String name, String otherwise) {
    String text = root.getAttributeValue(null, name);
    Matcher given = LENGTH.matcher(text == null ? "" : text);
    String number = given.matches() ? given.group(1) : otherwise;
    try {
      return number.isEmpty() ? Double.NaN : Double.parseDouble(number);
    } catch (NumberFormatException notNumber) {
      return Double.NaN;
    }
  }
}
