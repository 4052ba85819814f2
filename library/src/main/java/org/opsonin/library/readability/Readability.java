package org.opsonin.library.readability;

/// How hard a text is to read.
///
/// @param sentences at least 0
/// @param words at least 0; a glossary term counts as one
/// @param syllables of all words
/// @param longWords words of three syllables or more, glossary terms not among them
public record Readability(int sentences, int words, int syllables, int longWords) {

  /// Nothing to read.
  public static final Readability NOTHING = new Readability(0, 0, 0, 0);

  /// Flesch-Kincaid grade: years of US schooling it takes to read this at ease (Kincaid 1975).
  /// 0 for no text.
  public double fleschKincaid() {
    return words == 0 || sentences == 0
        ? 0
        : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  /// SMOG grade (McLaughlin 1969), made for 30 sentences and scaled to them. 0 for no text.
  public double smog() {
    return sentences == 0 ? 0 : 1.0430 * Math.sqrt(longWords * 30.0 / sentences) + 3.1291;
  }

  /// Crawford's years of schooling for Spanish texts (Crawford 1985). 0 for no text.
  public double crawford() {
    return words == 0
        ? 0
        : -0.205 * (100.0 * sentences / words) + 0.049 * (100.0 * syllables / words) - 3.407;
  }

  /// Ease of a Spanish text by Szigriszt-Pazos (1993): 55 is normal, 65 fairly easy. 0 for no text.
  public double szigrisztPazos() {
    return words == 0 || sentences == 0
        ? 0
        : 206.835 - 62.3 * syllables / words - (double) words / sentences;
  }

  /// Both together, as one text.
  public Readability plus(Readability other) {
    return new Readability(
        sentences + other.sentences,
        words + other.words,
        syllables + other.syllables,
        longWords + other.longWords);
  }
}
