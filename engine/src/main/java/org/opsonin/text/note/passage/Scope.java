package org.opsonin.text.note.passage;

import java.util.List;
import org.opsonin.text.Measure;
import org.opsonin.text.Mention;

/// The tokens in which the result of something named is looked for: from its name up to the next
/// name or the end of the clause.
///
/// @param from first token
/// @param to token after the last
public record Scope(Passage passage, int from, int to) {

  private static final int LONGEST = 16;

  /// The scope of a mention.
  public static Scope after(Passage passage, Mention mention) {
    int to = Math.min(passage.last(), mention.endToken() + LONGEST);
    for (Mention other : passage.mentions()) {
      boolean subject =
          switch (other.kind()) {
            case GENE, MARKER, MARKER_VALUE, ANALYTE, DRUG, DRUG_CLASS, TUMOUR -> true;
            case METASTASIS, CONDITION, VARIANT, ORGAN, STATEMENT -> false;
          };
      if (subject && other.firstToken() >= mention.endToken()) {
        to = Math.min(to, other.firstToken());
      }
    }
    for (int at = mention.endToken(); at < to; at++) {
      if (passage.tokens().is(at, ";")) {
        to = at;
      }
    }
    return new Scope(passage, mention.endToken(), to);
  }

  /// The scope up to its first comma or closing bracket.
  public Scope clause() {
    for (int at = from; at < to; at++) {
      if (passage.tokens().is(at, ",") || passage.tokens().is(at, ")")) {
        return new Scope(passage, from, at);
      }
    }
    return this;
  }

  /// The measures that lie in it.
  public List<Measure> measures() {
    return passage.measures().stream()
        .filter(measure -> measure.firstToken() >= from && measure.endToken() <= to)
        .toList();
  }
}
