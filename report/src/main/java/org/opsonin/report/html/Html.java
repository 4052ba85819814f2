package org.opsonin.report.html;

import org.opsonin.report.Plain;

/// Writes HTML; every text and attribute is escaped, so that a chart cannot add markup.
public final class Html {

  private final StringBuilder out = new StringBuilder();

  /// Opens an element.
  ///
  /// @param attributes names and values in turn
  public Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(Plain.of(attributes[i + 1]));
      out.append('"');
    }
    out.append('>');
    return this;
  }

  public Html close(String tag) {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  /// An element that holds only text.
  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /// Text, or nothing visible.
  public Html text(String text) {
    escape(Plain.of(text));
    return this;
  }

  /// A space between two pieces of text.
  public Html space() {
    out.append(' ');
    return this;
  }

  /// Words for those who hear the page; the eye has a sign instead.
  public Html unseen(String text) {
    open("span", "class", "unseen").text(text);
    out.append(" </span>");
    return this;
  }

  /// Markup of this program itself, never of a chart or the knowledge.
  public Html own(String markup) {
    out.append(markup);
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
