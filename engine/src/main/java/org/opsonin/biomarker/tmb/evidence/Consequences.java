package org.opsonin.biomarker.tmb.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;

/// Which class each consequence term belongs to, for the terms of Sequence Ontology and of MAF.
public final class Consequences {

  /// Bit of a term no class knows.
  private static final int UNKNOWN_TERM = 1;

  private static final int MOST_COMBINATIONS = 10_000;

  private final List<String> classes = new ArrayList<>();
  private final Map<String, Integer> bits = new HashMap<>();
  private final Map<String, Integer> combinations = new HashMap<>();

  private int leavesOpen = UNKNOWN_TERM;

  private Consequences() {}

  /// Reads the entries of kind `tmb-consequences`.
  public static Consequences of(Knowledge knowledge) {
    var consequences = new Consequences();
    for (Entry entry : knowledge.ofKind("tmb-consequences")) {
      String id = entry.body().text("class").orElse(entry.id());
      if (!consequences.classes.contains(id)) {
        consequences.classes.add(id);
      }
      int bit = consequences.bit(id);
      consequences.leavesOpen |= entry.body().isTrue("leavesOpen") ? bit : 0;
      for (String vocabulary : List.of("so", "maf")) {
        entry.body().texts(vocabulary).forEach(term -> consequences.bits.put(normal(term), bit));
      }
    }
    return consequences;
  }

  private static String normal(String term) {
    return term.strip().toLowerCase(Locale.ROOT);
  }

  /// The ids of all classes.
  public List<String> classes() {
    return List.copyOf(classes);
  }

  /// Whether `id` is one of them.
  public boolean isClass(String id) {
    return classes.contains(id);
  }

  private int bit(String id) {
    return UNKNOWN_TERM << (classes.indexOf(id) + 1);
  }

  /// The bits of all the classes in `ids`.
  public int bits(List<String> ids) {
    return ids.stream().mapToInt(this::bit).reduce(0, (all, bit) -> all | bit);
  }

  /// Whether `bits` say too little to rule out a class they do not hold: nothing at all, an
  /// unknown term, or a class whose effect on the protein is not said.
  public boolean leaveOpen(int bits) {
    return bits == 0 || (bits & leavesOpen) != 0;
  }

  /// The bits of a term, or of several joined by `&`.
  public int bitsOf(String terms) {
    Integer known = combinations.get(terms);
    if (known != null) {
      return known;
    }
    int all = 0;
    for (String term : terms.split("&", -1)) {
      all |= bits.getOrDefault(normal(term), UNKNOWN_TERM);
    }
    if (combinations.size() < MOST_COMBINATIONS) {
      combinations.put(terms, all);
    }
    return all;
  }
}
