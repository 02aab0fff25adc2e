package io.bongsu.app.plans;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * The parts of SVG that only draw; everything else is suspect. Parts that repeat others (use,
 * pattern, marker) are not among them: nested, a few lines of them keep a browser busy for hours.
 */
final class SvgParts {
  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "title",
          "desc",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "transform",
          "d",
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "fx",
          "fy",
          "dx",
          "dy",
          "points",
          "width",
          "height",
          "viewBox",
          "preserveAspectRatio",
          "fill",
          "fill-opacity",
          "fill-rule",
          "stroke",
          "stroke-width",
          "stroke-opacity",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "stroke-dasharray",
          "stroke-dashoffset",
          "opacity",
          "color",
          "visibility",
          "display",
          "overflow",
          "clip-path",
          "clip-rule",
          "offset",
          "stop-color",
          "stop-opacity",
          "gradientUnits",
          "gradientTransform",
          "spreadMethod",
          "clipPathUnits",
          "font-family",
          "font-size",
          "font-weight",
          "font-style",
          "text-anchor",
          "dominant-baseline",
          "letter-spacing",
          "rotate",
          "textLength",
          "lengthAdjust");

  /** The root's size is written anew. */
  private static final Set<String> SIZE = Set.of("width", "height", "viewBox");

  /** A function that fetches, unless it points into the same drawing. */
  private static final Pattern FETCHES =
      Pattern.compile("url\\s*\\((?!\\s*['\"]?#)|image|src|\\\\|/\\*", Pattern.CASE_INSENSITIVE);

  private SvgParts() {}

  static boolean isElement(XMLStreamReader at) {
    String namespace = at.getNamespaceURI();
    boolean svg = namespace == null || namespace.isEmpty() || namespace.equals(NAMESPACE);
    return svg && ELEMENTS.contains(at.getLocalName());
  }

  /** A style attribute is taken apart; what it says goes before what attributes say. */
  static void copyAttributes(XMLStreamReader from, XMLStreamWriter to, boolean isRoot)
      throws XMLStreamException {
    Map<String, String> kept = new LinkedHashMap<>();
    for (int i = 0; i < from.getAttributeCount(); i++) {
      keep(kept, from.getAttributeLocalName(i), from.getAttributeValue(i));
    }
    String style = from.getAttributeValue(null, "style");
    for (String rule : (style == null ? "" : style).split(";", -1)) {
      int colon = rule.indexOf(':');
      if (colon > 0) {
        keep(kept, rule.substring(0, colon).strip(), rule.substring(colon + 1).strip());
      }
    }
    if (isRoot) {
      kept.keySet().removeAll(SIZE);
    }
    for (Map.Entry<String, String> attribute : kept.entrySet()) {
      to.writeAttribute(attribute.getKey(), attribute.getValue());
    }
  }

  private static void keep(Map<String, String> kept, String name, String value) {
    if (ATTRIBUTES.contains(name) && !FETCHES.matcher(value).find()) {
      kept.put(name, value);
    }
  }
}
