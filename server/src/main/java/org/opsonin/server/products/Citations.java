package org.opsonin.server.products;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.knowledge.Certainty;
import org.opsonin.knowledge.Citation;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Review;
import org.opsonin.toxicity.irae.Evidence;

/// Numbers the documents of one page in the order in which they are first cited.
final class Citations {

  private final Knowledge knowledge;
  private final Map<Key, Cite> cites = new LinkedHashMap<>();

  /// One place in a document that a page rests on.
  ///
  /// @param number of it on its page, from 1
  /// @param id of the document
  /// @param publisher may be empty
  /// @param published as the source gives it; may be empty
  /// @param section may be empty
  /// @param retrieved the day somebody read it
  record Cite(
      int number,
      String id,
      String title,
      String publisher,
      String published,
      String section,
      LocalDate retrieved,
      Certainty certainty,
      Review review) {

    /// Whether its grade must be shown beside what rests on it: the source itself was not read.
    public boolean isUnsure() {
      return !certainty.isRead();
    }
  }

  /// A sentence out of the knowledge, in English, with what it rests on.
  record Said(String words, Cite cite) {}

  private record Key(Citation citation, Certainty certainty, Review review) {}

  Citations(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// What an entry rests on.
  Cite of(Entry entry) {
    return of(entry.citation(), entry.certainty(), entry.review());
  }

  /// What a group of values rests on: its first document.
  Cite of(Evidence evidence, Entry entry) {
    return of(
        evidence.sources().isEmpty() ? entry.citation() : evidence.sources().getFirst(),
        evidence.certainty(),
        entry.review());
  }

  private Cite of(Citation citation, Certainty certainty, Review review) {
    return cites.computeIfAbsent(
        new Key(citation, certainty, review),
        key -> {
          Optional<Entry> document = knowledge.find("source", citation.document());
          return new Cite(
              cites.size() + 1,
              citation.document(),
              document.map(Entry::claim).orElse(citation.document()),
              document.flatMap(entry -> entry.body().text("publisher")).orElse(""),
              document.flatMap(entry -> entry.body().text("published")).orElse(""),
              citation.section(),
              citation.retrieved(),
              certainty,
              review);
        });
  }

  /// A sentence of an entry with what it rests on.
  Said say(String words, Entry entry) {
    return new Said(words, of(entry));
  }

  /// All of them, by number.
  List<Cite> all() {
    return List.copyOf(cites.values());
  }
}
