package io.bongsu.app.plans;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * SVG drawings, rebuilt from a list of harmless elements and attributes: no scripts, no styles, no
 * links, nothing from elsewhere. What is not on the list is left out with all inside it.
 */
final class Drawings {
  private static final int MOST_ELEMENTS = 200_000;
  private static final int DEEPEST = 64;

  private final XMLStreamReader from;
  private final XMLStreamWriter to;
  private int elements;
  private int depth;

  private Drawings(XMLStreamReader from, XMLStreamWriter to) {
    this.from = from;
    this.to = to;
  }

  static CleanPicture rebuilt(byte[] file) {
    try {
      XMLStreamReader from = reader(file);
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      XMLStreamWriter to = XMLOutputFactory.newFactory().createXMLStreamWriter(octets, "UTF-8");
      DrawingSize size = new Drawings(from, to).copy();
      to.close();
      return new CleanPicture("image/svg+xml", octets.toByteArray(), size.width(), size.height());
    } catch (XMLStreamException notXml) {
      throw new PictureException("The file is no PNG, JPEG or SVG picture; export it as one");
    }
  }

  private static XMLStreamReader reader(byte[] file) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(file));
  }

  private DrawingSize copy() throws XMLStreamException {
    while (from.hasNext() && from.getEventType() != XMLStreamConstants.START_ELEMENT) {
      from.next();
    }
    if (!from.isStartElement() || !SvgParts.isElement(from) || !from.getLocalName().equals("svg")) {
      throw new PictureException("The file is no PNG, JPEG or SVG picture; export it as one");
    }
    DrawingSize size = DrawingSize.of(from);
    to.writeStartDocument("UTF-8", "1.0");
    begin(size);
    while (depth > 0) {
      step(from.next());
    }
    to.writeEndDocument();
    return size;
  }

  /** The root gets its size in plain numbers: browsers draw pictures without one at any size. */
  private void begin(DrawingSize size) throws XMLStreamException {
    to.writeStartElement("svg");
    to.writeDefaultNamespace(SvgParts.NAMESPACE);
    to.writeAttribute("width", Integer.toString(size.width()));
    to.writeAttribute("height", Integer.toString(size.height()));
    to.writeAttribute("viewBox", size.viewBox());
    SvgParts.copyAttributes(from, to, true);
    depth = 1;
  }

  private void step(int event) throws XMLStreamException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start();
      case XMLStreamConstants.END_ELEMENT -> {
        to.writeEndElement();
        depth--;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          to.writeCharacters(from.getText());
      default -> {
        // comments, processing instructions and entities are left out
      }
    }
  }

  private void start() throws XMLStreamException {
    elements++;
    if (elements > MOST_ELEMENTS || depth > DEEPEST) {
      throw new PictureException(
          "The drawing is too large: simplify it, or export it as a PNG picture");
    }
    if (!SvgParts.isElement(from)) {
      skip();
      return;
    }
    to.writeStartElement(from.getLocalName());
    SvgParts.copyAttributes(from, to, false);
    depth++;
  }

  private void skip() throws XMLStreamException {
    int open = 1;
    while (open > 0) {
      int event = from.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
      }
    }
  }
}
