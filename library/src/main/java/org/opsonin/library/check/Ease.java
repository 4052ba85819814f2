package org.opsonin.library.check;

import java.util.List;
import java.util.Set;
import org.opsonin.library.article.Article;
import org.opsonin.library.article.Block;
import org.opsonin.library.article.Markdown;
import org.opsonin.library.glossary.Glossary;
import org.opsonin.library.readability.Prose;
import org.opsonin.library.readability.Readability;

/// How easy an article is to read.
///
/// @param article the one measured
/// @param withTerms where a term of the glossary counts as one familiar word
/// @param plain every word as it is spelled
public record Ease(Article article, Readability withTerms, Readability plain) {

  /// Highest Flesch-Kincaid grade of a page for patients, in English.
  public static final double FLESCH_KINCAID = 6.9;

  /// Highest SMOG grade of a page for patients, in English.
  public static final double SMOG = 9.0;

  /// Highest Crawford grade of a page for patients, in Spanish.
  public static final double CRAWFORD = 6.9;

  /// Lowest Szigriszt-Pazos ease of a page for patients, in Spanish: above "normal".
  public static final double SZIGRISZT_PAZOS = 55;

  /// Most words of a page for patients.
  public static final int WORDS = 900;

  /// Measures an article: its paragraphs, items and boxes, without headings, tables and citations.
  static Ease of(Article article, Glossary glossary) {
    String language = article.head().language();
    List<String> prose =
        Block.of(article.body()).stream()
            .filter(block -> block.kind() == Block.Kind.PROSE)
            .map(block -> Markdown.CITATION.matcher(block.text()).replaceAll(""))
            .toList();
    return new Ease(
        article,
        measure(language, glossary.spellings(language)).of(prose),
        measure(language, Set.of()).of(prose));
  }

  private static Prose measure(String language, Set<String> familiar) {
    return language.equals("es") ? Prose.spanish(familiar) : Prose.english(familiar);
  }

  /// Whether it is easy enough for the people it is written for.
  public boolean isEasyEnough() {
    if (!article.head().isForPatients()) {
      return true;
    }
    boolean easy =
        article.head().language().equals("es")
            ? withTerms.crawford() <= CRAWFORD && withTerms.szigrisztPazos() >= SZIGRISZT_PAZOS
            : withTerms.fleschKincaid() <= FLESCH_KINCAID && withTerms.smog() <= SMOG;
    return easy && plain.words() <= WORDS;
  }
}
