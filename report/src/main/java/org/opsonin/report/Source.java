package org.opsonin.report;

import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;

/// A cited document as a report shows it.
///
/// @param id of the document
/// @param title of the document, or its id where the knowledge has no title
/// @param publisher empty if not known
/// @param url empty if not known; `https` only
/// @param section where in the document; empty if it has no parts
/// @param retrieved ISO day on which somebody read it
/// @param grade how well the claim is founded; empty where the source itself was read
public record Source(
    String id,
    String title,
    String publisher,
    Optional<String> url,
    String section,
    String retrieved,
    Optional<String> grade) {

  static Source of(Entry entry, Knowledge knowledge) {
    String document = entry.citation().document();
    Optional<Entry> cited = knowledge.find("source", document);
    return new Source(
        document,
        knowledge.documentOf(entry),
        cited.flatMap(source -> source.body().text("publisher")).orElse(""),
        cited
            .flatMap(source -> source.body().text("url"))
            .filter(url -> url.startsWith("https://")),
        entry.citation().section(),
        entry.citation().retrieved().toString(),
        entry.certainty().isRead() ? Optional.empty() : Optional.of(entry.certainty().words()));
  }

  /// Title, section and day in one line.
  public String line() {
    String where = section.isEmpty() ? "" : ", " + section;
    return title + where + " (looked up " + retrieved + ")";
  }
}
