package org.opsonin.library.page;

import java.util.List;
import org.opsonin.knowledge.Entry;
import org.opsonin.library.article.Head;
import org.opsonin.library.glossary.Term;

/// An article ready to be shown.
///
/// @param head what is known about it
/// @param html its text; safe to put into a page as it is
/// @param plain its text without marks, for search
/// @param headings its second-level headings, for a list of contents
/// @param sources the documents it cites, numbered from 1 in this order
/// @param terms the glossary terms it uses, in the order of their first use
public record Page(
    Head head,
    String html,
    String plain,
    List<Heading> headings,
    List<Entry> sources,
    List<Term> terms) {

  public Page {
    headings = List.copyOf(headings);
    sources = List.copyOf(sources);
    terms = List.copyOf(terms);
  }

  /// A heading and the anchor it has.
  public record Heading(String anchor, String words) {}

  /// Where it is below the root of a site.
  public String path() {
    return head.language() + "/" + head.section() + "/" + head.id();
  }
}
