package org.opsonin.text.note.passage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opsonin.kernel.PartialDate;
import org.opsonin.text.Assertion;
import org.opsonin.text.Assertions;
import org.opsonin.text.Dates;
import org.opsonin.text.Measure;
import org.opsonin.text.Mention;
import org.opsonin.text.Sentence;
import org.opsonin.text.Tokens;
import org.opsonin.text.Trie;

/// One sentence of a note with everything found in it.
///
/// @param written the day of the note, which dates what is said of the present
public record Passage(
    NoteWords words,
    Assertions assertions,
    Tokens tokens,
    Sentence sentence,
    List<Mention> mentions,
    List<Measure> measures,
    List<Dates.Found> dates,
    PartialDate written) {

  private static final int NEAR = 14;

  public Passage {
    mentions = List.copyOf(mentions);
    measures = List.copyOf(measures);
    dates = List.copyOf(dates);
  }

  /// What the sentence says of a mention.
  public Assertion said(Mention mention) {
    return assertions.of(tokens, sentence, mention);
  }

  /// Everything the sentence says of a mention.
  public Set<Assertion> all(Mention mention) {
    return assertions.all(tokens, sentence, mention.firstToken(), mention.endToken());
  }

  /// The mentions of some kinds, in order.
  public List<Mention> of(Mention.Kind... kinds) {
    Set<Mention.Kind> wanted = Set.of(kinds);
    return mentions.stream().filter(mention -> wanted.contains(mention.kind())).toList();
  }

  /// Token after the last of the sentence.
  public int last() {
    return sentence.endToken();
  }

  /// A phrase found in the sentence.
  ///
  /// @param at its first token
  /// @param end token after its last
  public record Cue(int at, int end, String means) {}

  /// The first phrase of `phrases` from `from` up to but excluding `to`.
  public Optional<Cue> first(Trie<String> phrases, int from, int to) {
    for (int at = Math.max(from, sentence.firstToken()); at < Math.min(to, last()); at++) {
      if (!phrases.begins(tokens, at)) {
        continue;
      }
      Trie.Found<String> found = phrases.longest(tokens, at, Math.min(to, last()));
      if (found.end() > at) {
        return Optional.of(new Cue(at, found.end(), found.meanings().getFirst()));
      }
    }
    return Optional.empty();
  }

  /// The last phrase of `phrases` from `from` up to but excluding `to`.
  public Optional<Cue> last(Trie<String> phrases, int from, int to) {
    Optional<Cue> last = Optional.empty();
    int at = Math.max(from, sentence.firstToken());
    while (at < Math.min(to, last())) {
      if (!phrases.begins(tokens, at)) {
        at++;
        continue;
      }
      Trie.Found<String> found = phrases.longest(tokens, at, Math.min(to, last()));
      if (found.end() > at) {
        last = Optional.of(new Cue(at, found.end(), found.meanings().getFirst()));
      }
      at = Math.max(at + 1, found.end());
    }
    return last;
  }

  /// Whether one of `phrases` stands within the tokens.
  public boolean has(Trie<String> phrases, int from, int to) {
    return first(phrases, from, to).isPresent();
  }

  /// The token of the first stop (comma, semicolon, full stop) from `from` on, or the end.
  public int clauseEnd(int from) {
    for (int at = from; at < last(); at++) {
      if (tokens.is(at, ";") || tokens.is(at, ",") || (tokens.is(at, ".") && at + 1 == last())) {
        return at;
      }
    }
    return last();
  }

  /// The date of the sentence nearest to a token; unknown if the sentence has none near.
  public PartialDate dateNear(int token) {
    int nearest = NEAR + 1;
    PartialDate date = PartialDate.UNKNOWN;
    for (Dates.Found found : dates) {
      int distance =
          found.firstToken() >= token ? found.firstToken() - token : token - found.endToken() + 2;
      if (distance < nearest) {
        nearest = distance;
        date = found.date();
      }
    }
    return date;
  }

  /// The nearest date, or else the day of the note: for what holds at the time of writing.
  public PartialDate dateOrNow(int token) {
    PartialDate near = dates.size() == 1 ? dates.getFirst().date() : dateNear(token);
    return near.isKnown() ? near : written;
  }
}
