package org.opsonin.search.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Words as the index keeps them: lower case, without endings, without the commonest English words.
/// The same for documents and questions.
public final class Words {

  private static final int LONGEST = 40;

  private final Analyzer analyzer = new EnglishAnalyzer();

  /// One word.
  ///
  /// @param stem as the index keeps it
  /// @param written as it stands in the text
  public record Word(String stem, String written) {}

  /// The words of `text` in order; numbers without letters are left out, they say little by
  /// themselves.
  public List<Word> of(String text) {
    var words = new ArrayList<Word>();
    try (TokenStream stream = analyzer.tokenStream("words", new StringReader(text))) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (term.length() <= LONGEST && hasLetter(term)) {
          words.add(
              new Word(term.toString(), text.substring(offset.startOffset(), offset.endOffset())));
        }
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory could not be read", impossible);
    }
    return words;
  }

  private static boolean hasLetter(CharSequence term) {
    return term.chars().anyMatch(Character::isLetter);
  }
}
