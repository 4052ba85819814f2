package org.opsonin.trial.eligibility.grammar.token;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Spellings of one word that mean the same: plural and singular, British and American.
final class Spelling {

  private static final int SHORTEST_INFLECTED = 3;
  private static final int SHORTEST_PLURAL = 5;

  /// Words whose plural would be another word: a gene and metastases.
  private static final Set<String> ALONE = Set.of("met", "mets", "all", "kit", "alk", "ret");

  private static final List<String[]> BRITISH =
      List.of(
          new String[] {"tumor", "tumour"},
          new String[] {"leukem", "leukaem"},
          new String[] {"esoph", "oesoph"},
          new String[] {"edema", "oedema"},
          new String[] {"hem", "haem"},
          new String[] {"pediatr", "paediatr"},
          new String[] {"nemi", "naemi"},
          new String[] {"diarrhea", "diarrhoea"},
          new String[] {"estrogen", "oestrogen"},
          new String[] {"center", "centre"},
          new String[] {"liter", "litre"},
          new String[] {"gynec", "gynaec"},
          new String[] {"behavior", "behaviour"},
          new String[] {"celiac", "coeliac"},
          new String[] {"kemi", "kaemi"},
          new String[] {"ization", "isation"},
          new String[] {"ize", "ise"},
          new String[] {"izing", "ising"},
          new String[] {"yz", "ys"},
          new String[] {"nosed", "nozed"},
          new String[] {"labeled", "labelled"});

  private Spelling() {}

  /// Every spelling of `word`, itself first.
  static Set<String> of(String word) {
    Set<String> all = new LinkedHashSet<>();
    all.add(word);
    for (String[] pair : BRITISH) {
      for (String known : List.copyOf(all)) {
        all.add(known.replace(pair[1], pair[0]));
        if (!known.contains(pair[1])) {
          all.add(known.replace(pair[0], pair[1]));
        }
      }
    }
    for (String known : List.copyOf(all)) {
      inflect(known, all);
    }
    return all;
  }

  private static void inflect(String word, Set<String> all) {
    if (word.length() < SHORTEST_INFLECTED || !isLetters(word) || ALONE.contains(word)) {
      return;
    }
    if (word.endsWith("is") || word.endsWith("us") || word.endsWith("ss")) {
      all.add(word.endsWith("is") ? word.substring(0, word.length() - 2) + "es" : word + "es");
      return;
    }
    if (word.endsWith("s")) {
      if (word.length() >= SHORTEST_PLURAL) {
        all.add(word.substring(0, word.length() - 1));
      }
      return;
    }
    all.add(word + "s");
    if (word.endsWith("y")) {
      all.add(word.substring(0, word.length() - 1) + "ies");
    }
    if (word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh")) {
      all.add(word + "es");
    }
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }
}
