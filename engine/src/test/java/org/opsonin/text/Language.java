package org.opsonin.text;

import java.util.List;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.vocabulary.Vocabulary;

/// The shipped vocabulary and what is made of it, once for all tests.
final class Language {

  static final Vocabulary VOCABULARY = Vocabulary.of(Knowledge.load());
  static final Lexicon LEXICON = Lexicon.of(VOCABULARY);
  static final Measures MEASURES = Measures.of(VOCABULARY);
  static final Sentences SENTENCES = new Sentences(VOCABULARY.wordings());
  static final Assertions ASSERTIONS = new Assertions(VOCABULARY.wordings());

  private Language() {}

  /// What a text is understood to say of the first mention in it with this wording.
  static Assertion assertion(String text, String wording) {
    Tokens tokens = Tokens.of(text);
    for (Sentence sentence : SENTENCES.of(tokens)) {
      List<Mention> mentions =
          LEXICON.find(tokens, sentence.firstToken(), sentence.endToken()).stream()
              .filter(mention -> mention.in(text).equals(wording))
              .toList();
      if (!mentions.isEmpty()) {
        return ASSERTIONS.of(tokens, sentence, mentions.getFirst());
      }
    }
    throw new IllegalArgumentException("no mention: " + wording);
  }
}
