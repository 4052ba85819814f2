package org.opsonin.search.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Text as words of one language: lower case, without accents, plurals and words that say nothing;
/// British spellings as American ones.
final class PageWords {

  private static final List<String> ASKING =
      List.of(
          "what",
          "does",
          "do",
          "my",
          "mean",
          "how",
          "when",
          "why",
          "who",
          "can",
          "should",
          "i",
          "me",
          "you",
          "your",
          "about",
          "after",
          "during",
          "que",
          "qué",
          "mi",
          "como",
          "cómo",
          "cuando",
          "cuándo",
          "significa",
          "despues",
          "después",
          "durante",
          "puedo");

  private final Analyzer analyzer;

  PageWords(String language) {
    boolean spanish = language.equals("es");
    var silent =
        new CharArraySet(
            spanish ? SpanishAnalyzer.getDefaultStopSet() : EnglishAnalyzer.getDefaultStopSet(),
            true);
    silent.addAll(ASKING);
    analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream lower = new StopFilter(new LowerCaseFilter(words), silent);
            TokenStream plain = new ASCIIFoldingFilter(lower);
            TokenStream american =
                new PatternReplaceFilter(plain, Pattern.compile("(?<=[a-z])(?:ae|oe)"), "e", true);
            return new TokenStreamComponents(
                words,
                spanish
                    ? new SpanishLightStemFilter(plain)
                    : new EnglishMinimalStemFilter(american));
          }
        };
  }

  Analyzer analyzer() {
    return analyzer;
  }

  /// A word where it stands.
  record Placed(String word, int from, int to) {}

  List<String> of(String text) {
    return placed(text).stream().map(Placed::word).distinct().limit(24).toList();
  }

  List<Placed> placed(String text) {
    var words = new ArrayList<Placed>();
    try (TokenStream stream = analyzer.tokenStream("body", text)) {
      var word = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Placed(word.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException never) {
      throw new UncheckedIOException("reading from memory", never);
    }
    return words;
  }
}
