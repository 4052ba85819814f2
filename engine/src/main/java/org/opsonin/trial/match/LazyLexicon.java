package org.opsonin.trial.match;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opsonin.text.Lexicon;
import org.opsonin.vocabulary.Vocabulary;

/// The lexicon of a vocabulary, made when first asked for: it takes longer to make than a report
/// without registry trials.
final class LazyLexicon implements Supplier<Lexicon> {

  private final Vocabulary vocabulary;
  private volatile @Nullable Lexicon made;

  LazyLexicon(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Lexicon get() {
    Lexicon lexicon = made;
    if (lexicon == null) {
      synchronized (this) {
        lexicon = made;
        if (lexicon == null) {
          lexicon = Lexicon.of(vocabulary);
          made = lexicon;
        }
      }
    }
    return lexicon;
  }
}
