package org.opsonin.server.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.report.Report;
import org.opsonin.report.Source;
import org.opsonin.report.Words;
import org.opsonin.report.html.Html;
import org.opsonin.server.site.Frame;
import org.opsonin.server.site.Language;

/// The page while it is written.
///
/// @param parts its main headings so far, for a list of contents
record Sheet(Html html, Frame site, Report report, Places places, List<Part> parts) {

  /// A main heading.
  record Part(String id, String title) {}

  Sheet(Frame site, Report report, Places places) {
    this(new Html(), site, report, places, new ArrayList<>());
  }

  Words words() {
    return report.words();
  }

  /// A text of the interface.
  String say(String key, Object... values) {
    return site.say(key, values);
  }

  /// A text of the interface where the engine may come to have words that have none here yet.
  String sayOr(String key, String english) {
    String found =
        site.words().getMessage("report." + key, null, english, site.language().locale());
    return found == null ? english : found;
  }

  /// Opens a section with its heading.
  void section(int level, String id, String title, String... attributes) {
    var all = new ArrayList<>(List.of("aria-labelledby", id));
    all.addAll(List.of(attributes));
    html.open("section", all.toArray(String[]::new));
    html.element("h" + level, title, "id", id);
    if (level == 2) {
      parts.add(new Part(id, title));
    }
  }

  void endSection() {
    html.close("section");
  }

  /// An element with a text of the interface.
  void said(String tag, String key, String... attributes) {
    html.element(tag, say(key), attributes);
  }

  /// An element with words of the engine, which are English.
  void english(String tag, String words, String... attributes) {
    html.element(tag, words, inEnglish(attributes));
  }

  /// Attributes of something that holds words of the engine.
  String[] inEnglish(String... attributes) {
    if (site.language() == Language.EN) {
      return attributes;
    }
    var all = new ArrayList<>(List.of("lang", "en"));
    all.addAll(List.of(attributes));
    return all.toArray(String[]::new);
  }

  /// A list of words of the engine; nothing if it is empty.
  void list(Collection<String> lines, String... attributes) {
    if (!lines.isEmpty()) {
      html.open("ul", inEnglish(attributes));
      lines.forEach(line -> html.element("li", line));
      html.close("ul");
    }
  }

  /// A label and a list below it; nothing if it is empty.
  void labelled(String key, Collection<String> lines) {
    if (!lines.isEmpty()) {
      said("p", key, "class", "label");
      list(lines);
    }
  }

  /// Opens something folded.
  void fold(String title, String... attributes) {
    html.open("details", attributes).element("summary", title);
  }

  void endFold() {
    html.close("details");
  }

  /// Words, linked if there is a page about them.
  void linked(String words, Optional<String> address) {
    if (address.isPresent()) {
      html.element("a", words, "href", address.get());
    } else {
      html.text(words);
    }
  }

  /// A tick, a question mark or a cross, and the same in words.
  void truth(Truth truth) {
    sign(truth);
    html.element("span", say("report.truth." + truth), "class", "truth " + css(truth));
  }

  void sign(Truth truth) {
    String path =
        switch (truth) {
          case MET -> "M4 10.5l4 4 8-9";
          case UNKNOWN -> "M6.8 7.2c0-4.4 6.4-4.2 6.4-.4 0 2.6-3.2 2.6-3.2 5.4M10 15.6v.4";
          case NOT_MET -> "M5 5l10 10M15 5L5 15";
        };
    html.own(
        "<svg class=\"sign "
            + css(truth)
            + "\" viewBox=\"0 0 20 20\" width=\"16\" height=\"16\" aria-hidden=\"true\""
            + " focusable=\"false\"><path d=\""
            + path
            + "\"/></svg>");
  }

  /// The style of a truth, the same all over the site.
  static String css(Truth truth) {
    return switch (truth) {
      case MET -> "met";
      case NOT_MET -> "not-met";
      case UNKNOWN -> "open";
    };
  }

  /// Source, day, grade and review of an entry in one paragraph.
  void source(Entry entry) {
    Source source = words().source(entry);
    html.open("p", "class", "note").text(say("page.source")).space();
    html.open("cite", inEnglish());
    linked(source.title(), source.url());
    html.text(source.section().isEmpty() ? "." : ", " + source.section() + ".").close("cite");
    html.space()
        .text(say("report.lookedUp", source.retrieved()))
        .space()
        .text(say("report.grade." + entry.certainty()))
        .space()
        .text(site.standing(entry.review()) + ".");
    html.close("p");
  }

  /// Part of a key made of words of the engine.
  static String key(String words) {
    return words.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
