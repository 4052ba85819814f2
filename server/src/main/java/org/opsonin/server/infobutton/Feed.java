package org.opsonin.server.infobutton;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The answer to a request, the same as Atom and as JSON.
///
/// @param asked what the request said, by parameter
/// @param updated the day the knowledge reaches up to
/// @param entries the pages, the best first
record Feed(
    String root, Map<String, String> asked, String updated, List<CodePages.Target> entries) {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String TITLE = "Opsonin: pages for this request";
  private static final String SUBTITLE =
      "Not yet clinically reviewed. It informs; it never prescribes.";

  Feed {
    asked = new LinkedHashMap<>(asked);
    entries = List.copyOf(entries);
  }

  private String tag(CodePages.Target target) {
    return "tag:opsonin.org," + target.updated() + ":" + target.address();
  }

  private String moment(String day) {
    return day + "T00:00:00Z";
  }

  Map<String, Object> json() {
    var categories = new ArrayList<Map<String, String>>();
    asked.forEach((scheme, term) -> categories.add(Map.of("scheme", scheme, "term", term)));
    var pages = new ArrayList<Map<String, Object>>();
    for (CodePages.Target target : entries) {
      var page = new LinkedHashMap<String, Object>();
      page.put("title", target.title());
      page.put("link", Map.of("href", root + target.address(), "hreflang", target.language()));
      page.put("id", tag(target));
      page.put("updated", moment(target.updated()));
      page.put("summary", target.summary());
      pages.add(page);
    }
    var feed = new LinkedHashMap<String, Object>();
    feed.put("title", TITLE);
    feed.put("subtitle", SUBTITLE);
    feed.put("author", Map.of("name", "Opsonin"));
    feed.put("id", "tag:opsonin.org," + updated + ":/infobutton");
    feed.put("updated", moment(updated));
    feed.put("category", categories);
    feed.put("entry", pages);
    return Map.of("feed", feed);
  }

  String atom() {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "title", TITLE);
      element(xml, "subtitle", SUBTITLE);
      xml.writeStartElement("author");
      element(xml, "name", "Opsonin");
      xml.writeEndElement();
      element(xml, "id", "tag:opsonin.org," + updated + ":/infobutton");
      element(xml, "updated", moment(updated));
      for (Map.Entry<String, String> one : asked.entrySet()) {
        xml.writeEmptyElement("category");
        xml.writeAttribute("scheme", one.getKey());
        xml.writeAttribute("term", one.getValue());
      }
      for (CodePages.Target target : entries) {
        entry(xml, target);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException never) {
      throw new IllegalStateException("writing to memory", never);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, CodePages.Target target) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "title", target.title());
    xml.writeEmptyElement("link");
    xml.writeAttribute("href", root + target.address());
    xml.writeAttribute("hreflang", target.language());
    element(xml, "id", tag(target));
    element(xml, "updated", moment(target.updated()));
    xml.writeStartElement("summary");
    xml.writeAttribute("type", "text");
    xml.writeCharacters(target.summary());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String words)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(words);
    xml.writeEndElement();
  }
}
