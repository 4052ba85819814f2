package org.opsonin.search.words;

import java.util.LinkedHashMap;
import java.util.Map;

/// Terms of the index for a concept, on both sides.
///
/// A document keeps each concept it names twice: as itself (`=tumour/NSCLC`) and under everything
/// it
/// is a kind of (`<tumour/LUNG`). A question for a disease asks for its kinds in full and for wider
/// diseases, each by itself, with less weight: so a trial for another kind of the same organ's
/// cancer is not reached by way of the organ.
public final class Expansion {

  private static final float WIDER = 0.5f;
  private static final float ANY_SOLID = 0.4f;
  private static final float GENE = 2;
  private static final float AGAINST_GENE = 0.5f;

  private Expansion() {}

  /// What a question for `concept` asks of the index, with weights.
  static Map<String, Float> of(String concept, Concepts concepts) {
    var terms = new LinkedHashMap<String, Float>();
    terms.put(below(concept), Concepts.isGene(concept) ? GENE : 1);
    float weight = 1;
    for (String wider : concepts.above(concept)) {
      weight *= WIDER;
      terms.put(itself(wider), weight);
    }
    if (concepts.isTumour(concept) && !concepts.isAnySolid(concept)) {
      String any = concepts.isBlood(concept) ? Concepts.anyBlood() : Concepts.anySolid();
      terms.putIfAbsent(itself(any), ANY_SOLID);
    }
    concepts
        .classesAgainst(concept)
        .forEach(drugs -> terms.putIfAbsent(below(drugs), AGAINST_GENE));
    return terms;
  }

  /// What a question for a gene outside the vocabulary asks of the index: the drugs named for it.
  static Map<String, Float> ofSymbol(String symbol, Concepts concepts) {
    var terms = new LinkedHashMap<String, Float>();
    concepts.classesNamedFor(symbol).forEach(drugs -> terms.put(below(drugs), AGAINST_GENE));
    return terms;
  }

  /// The term a document has for a concept it names.
  public static String itself(String concept) {
    return "=" + concept;
  }

  /// The term a document has for a concept it names, and for everything that one is a kind of.
  public static String below(String concept) {
    return "<" + concept;
  }

  /// Whether a term of the index is a name of the vocabulary rather than a word.
  public static boolean isName(String term) {
    return term.startsWith("=") || term.startsWith("<");
  }

  /// The concept of a term that is a name.
  public static String concept(String term) {
    return term.substring(1);
  }
}
