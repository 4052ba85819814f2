package org.opsonin.library.article;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// The Markdown of articles: CommonMark with tables, citations `[@source]`, boxes (`> [!call]`),
/// links to pages (`page:pd-l1`), terms (`term:pd-l1`), products (`product:nivolumab`) and drawings
/// (`drawing:checkpoint`). No HTML.
public final class Markdown {

  /// Where a citation stands in the text of a parsed article: the id between two characters of the
  /// private use area, which no text of an article may hold.
  public static final Pattern CITATION = Pattern.compile("\uE000([a-z0-9.-]+)\uE001");

  private static final Pattern WRITTEN_CITATION = Pattern.compile("\\s*\\[@([a-z0-9.-]+)]");
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private Markdown() {}

  static Node parse(String text) {
    String plain = text.replace("\uE000", "").replace("\uE001", "");
    return Box.in(PARSER.parse(WRITTEN_CITATION.matcher(plain).replaceAll("\uE000$1\uE001")));
  }
}
