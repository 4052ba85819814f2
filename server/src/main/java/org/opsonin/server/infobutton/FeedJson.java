package org.opsonin.server.infobutton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A feed in JSON, laid out as MedlinePlus Connect does: the text of an element is its `_value`.
final class FeedJson {

  private FeedJson() {}

  static Map<String, Object> of(Feed feed) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("xmlns", "http://www.w3.org/2005/Atom");
    fields.put("lang", feed.language());
    fields.put("title", value("text", feed.title()));
    fields.put("subtitle", value("text", feed.subtitle()));
    fields.put("author", Map.of("name", Map.of("_value", feed.author())));
    fields.put("updated", Map.of("_value", feed.updated()));
    fields.put("id", Map.of("_value", feed.id()));
    fields.put("category", feed.categories().stream().map(FeedJson::category).toList());
    fields.put("entry", feed.items().stream().map(FeedJson::item).toList());
    return Map.of("feed", fields);
  }

  private static Map<String, Object> category(Feed.Category category) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("scheme", category.scheme());
    fields.put("term", category.term());
    return fields;
  }

  private static Map<String, Object> item(Feed.Item item) {
    var link = new LinkedHashMap<String, Object>();
    link.put("href", item.href());
    link.put("rel", "alternate");
    link.put("type", "text/html");
    link.put("hreflang", item.language());
    var fields = new LinkedHashMap<String, Object>();
    fields.put("lang", item.language());
    fields.put("title", value("text", item.title()));
    fields.put("link", List.of(link));
    fields.put("id", Map.of("_value", item.id()));
    fields.put("updated", Map.of("_value", item.updated()));
    fields.put("summary", value("html", item.summary()));
    return fields;
  }

  private static Map<String, Object> value(String type, String text) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("type", type);
    fields.put("_value", text);
    return fields;
  }
}
