package org.opsonin.library.glossary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.knowledge.Entry;

/// A word and what it means.
///
/// @param slug the same in every language: `pd-l1`
/// @param language `en` or `es`
/// @param name as it is shown: `PD-L1`
/// @param also other spellings, abbreviations and plurals
/// @param text its meaning, at most 40 words
/// @param more id of the article that tells more; empty if none
/// @param entry where it comes from, how sure it is, whether somebody signed it
public record Term(
    String slug,
    String language,
    String name,
    List<String> also,
    String text,
    Optional<String> more,
    Entry entry) {

  public Term {
    also = List.copyOf(also);
  }

  /// Every way it is written.
  public Stream<String> spellings() {
    return Stream.concat(Stream.of(name), also.stream());
  }
}
