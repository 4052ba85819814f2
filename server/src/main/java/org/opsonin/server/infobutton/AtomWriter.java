package org.opsonin.server.infobutton;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a feed as Atom (RFC 4287).
final class AtomWriter {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter xml;

  private AtomWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String write(Feed feed) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(ATOM);
      new AtomWriter(xml).feed(feed);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing XML into memory", impossible);
    }
    return text.toString();
  }

  private void feed(Feed feed) throws XMLStreamException {
    xml.writeStartElement(ATOM, "feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", feed.language());
    element("title", "text", feed.title());
    element("subtitle", "text", feed.subtitle());
    xml.writeStartElement(ATOM, "author");
    element("name", "", feed.author());
    xml.writeEndElement();
    element("updated", "", feed.updated());
    element("id", "", feed.id());
    for (Feed.Category category : feed.categories()) {
      xml.writeEmptyElement(ATOM, "category");
      xml.writeAttribute("scheme", category.scheme());
      xml.writeAttribute("term", category.term());
    }
    for (Feed.Item item : feed.items()) {
      item(item);
    }
    xml.writeEndElement();
  }

  private void item(Feed.Item item) throws XMLStreamException {
    xml.writeStartElement(ATOM, "entry");
    xml.writeAttribute("xml:lang", item.language());
    element("title", "text", item.title());
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("href", item.href());
    xml.writeAttribute("rel", "alternate");
    xml.writeAttribute("type", "text/html");
    xml.writeAttribute("hreflang", item.language());
    element("id", "", item.id());
    element("updated", "", item.updated());
    element("summary", "html", item.summary());
    xml.writeEndElement();
  }

  private void element(String name, String type, String text) throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    if (!type.isEmpty()) {
      xml.writeAttribute("type", type);
    }
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
