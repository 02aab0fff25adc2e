package io.bongsu.app.http.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The map as GraphML (graphml.graphdrawing.org), for yEd, Gephi, NetworkX and the like. */
final class GraphMl {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final List<String> NODE_TEXTS = List.of("name", "site", "role", "kind", "status");
  private static final List<String> NODE_NUMBERS = List.of("x", "y");
  private static final List<String> EDGE_TEXTS =
      List.of("layer", "aPort", "bPort", "status", "evidence");
  private static final List<String> EDGE_NUMBERS =
      List.of("confidence", "speedBps", "outBps", "inBps");

  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  private GraphMl() throws XMLStreamException {
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(octets, "UTF-8");
  }

  /**
   * The whole file.
   *
   * @param dependencies directed: from the device to the router that it is reached over
   */
  static String of(
      List<MapNodeJson> nodes,
      List<MapLinkJson> links,
      List<MapLinkJson> adjacencies,
      List<MapLinkJson> dependencies) {
    try {
      GraphMl file = new GraphMl();
      file.begin();
      for (MapNodeJson node : nodes) {
        file.node(node);
      }
      for (MapLinkJson link : links) {
        file.edge(link, "l2", false);
      }
      for (MapLinkJson link : adjacencies) {
        file.edge(link, "l3", false);
      }
      for (MapLinkJson link : dependencies) {
        file.edge(link, "gateway", true);
      }
      file.end();
      return file.octets.toString(StandardCharsets.UTF_8);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("XML could not be written to memory", impossible);
    }
  }

  private void begin() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    keys("node", NODE_TEXTS, "string");
    keys("node", NODE_NUMBERS, "double");
    keys("edge", EDGE_TEXTS, "string");
    keys("edge", EDGE_NUMBERS, "double");
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "network");
    xml.writeAttribute("edgedefault", "undirected");
  }

  private void keys(String about, List<String> names, String type) throws XMLStreamException {
    for (String name : names) {
      xml.writeEmptyElement("key");
      xml.writeAttribute("id", about + "-" + name);
      xml.writeAttribute("for", about);
      xml.writeAttribute("attr.name", name);
      xml.writeAttribute("attr.type", type);
    }
  }

  private void node(MapNodeJson node) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", node.id());
    data(
        "node",
        Map.of(
            "name", node.name(),
            "site", node.site(),
            "role", node.role(),
            "kind", node.kind(),
            "status", node.status()));
    data("node", Map.of("x", Double.toString(node.x()), "y", Double.toString(node.y())));
    xml.writeEndElement();
  }

  private void edge(MapLinkJson link, String layer, boolean directed) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("id", link.id());
    xml.writeAttribute("source", link.a().device());
    xml.writeAttribute("target", link.b().device());
    if (directed) {
      xml.writeAttribute("directed", "true");
    }
    data(
        "edge",
        Map.of(
            "layer", layer,
            "aPort", link.a().port(),
            "bPort", link.b().port(),
            "status", link.status(),
            "evidence", String.join(",", link.evidence())));
    data(
        "edge",
        Map.of(
            "confidence", Double.toString(link.confidence()),
            "speedBps", text(link.speedBps()),
            "outBps", text(link.outBps()),
            "inBps", text(link.inBps())));
    xml.writeEndElement();
  }

  private static String text(@Nullable Number value) {
    return Objects.toString(value, "");
  }

  private void data(String about, Map<String, String> values) throws XMLStreamException {
    List<String> names = values.keySet().stream().sorted().toList();
    for (String name : names) {
      String value = values.getOrDefault(name, "");
      if (!value.isEmpty()) {
        xml.writeStartElement("data");
        xml.writeAttribute("key", about + "-" + name);
        xml.writeCharacters(legal(value));
        xml.writeEndElement();
      }
    }
  }

  /** Without the characters that XML 1.0 cannot carry. */
  private static String legal(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
  }
}
