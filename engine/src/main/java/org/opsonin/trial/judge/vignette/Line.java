package org.opsonin.trial.judge.vignette;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.text.Tokens;

/// A sentence or a criterion as words to compare: hyphens dropped, one spelling, singular.
///
/// @param words in order
public record Line(List<Word> words) {

  /// One word, number or mark.
  ///
  /// @param stem the spelling lexicons compare
  /// @param capitals whether it is written in capitals throughout
  /// @param number whether it is a number
  /// @param start first offset in the text
  public record Word(String stem, boolean capitals, boolean number, int start, int end) {

    /// Whether it is neither word nor number.
    public boolean isMark() {
      return !number && !stem.isEmpty() && !Character.isLetter(stem.charAt(0));
    }
  }

  public Line {
    words = List.copyOf(words);
  }

  /// The words of a text.
  public static Line of(String text) {
    var tokens = Tokens.of(text.replace("≥", ">=").replace("≤", "<="));
    var words = new ArrayList<Word>();
    for (int at = 0; at < tokens.size(); at++) {
      String stem = tokens.stem(at);
      boolean seam = "-‐‑".contains(stem) && tokens.isGlued(at) && tokens.isGlued(at + 1);
      if (!seam && !stem.isEmpty()) {
        words.add(
            new Word(
                stem,
                tokens.isCapitals(at),
                tokens.is(at, Tokens.Kind.NUMBER),
                tokens.start(at),
                tokens.end(at)));
      }
    }
    return new Line(words);
  }

  /// Only the stems, for names of a lexicon.
  public List<String> stems() {
    return words.stream().map(Word::stem).toList();
  }

  /// How many words there are.
  public int size() {
    return words.size();
  }

  /// The word at `at`; empty past the ends.
  public String stem(int at) {
    return at >= 0 && at < words.size() ? words.get(at).stem() : "";
  }

  /// Whether the word at `at` is a number; false past the ends.
  public boolean isNumber(int at) {
    return at >= 0 && at < words.size() && words.get(at).number();
  }
}
